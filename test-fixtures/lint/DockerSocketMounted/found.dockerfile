FROM debian:12
VOLUME ["/data", "/run/docker.sock"]
#                 ^^^^^^^^^^^^^^^^
