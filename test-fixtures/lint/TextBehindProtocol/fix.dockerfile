FROM debian:12
EXPOSE 80/tcp/udp 81
#            ^^^^
