FROM debian:12
EXPOSE 8080 82/udp \
       90
