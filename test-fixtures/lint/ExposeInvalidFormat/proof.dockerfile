FROM scratch
EXPOSE 127.0.0.1:80:8080 81:82/udp 90
#      ^^^^^^^^^^^^^^^^^
#                        ^^^^^^^^^
COPY a /a
