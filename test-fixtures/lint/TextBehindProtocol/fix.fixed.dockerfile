FROM debian:12
EXPOSE 80/tcp 81
