EXPOSE 80000
#      ^^^^^ is no port
EXPOSE 80 $PORT
FROM alpine:3.20
EXPOSE 80 65536
#         ^^^^^
