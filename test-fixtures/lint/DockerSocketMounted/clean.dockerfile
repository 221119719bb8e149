FROM debian:12
VOLUME /var/run /docker.sock.d
