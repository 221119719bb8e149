FROM debian:12
LABEL Build-Date=1 "my label"=2 com.docker.x=3
#     ^^^^^^^^^^
#                  ^^^^^^^^^^
#                               ^^^^^^^^^^^^
