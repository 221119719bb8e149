FROM debian:12
WORKDIR /app/src
FROM scratch
WORKDIR /app
