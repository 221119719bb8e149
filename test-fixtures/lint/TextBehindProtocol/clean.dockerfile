FROM alpine:3.20
EXPOSE 80/tcp 81/udp 82/ 83
