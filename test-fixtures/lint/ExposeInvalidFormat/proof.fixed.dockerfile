FROM scratch
EXPOSE 8080 82/udp 90
COPY a /a
