FROM debian:12
WORKDIR /app
WORKDIR /usr/src/app
WORKDIR /procedures
