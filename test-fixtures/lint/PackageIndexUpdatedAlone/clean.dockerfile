FROM debian:12
RUN apt-get update && apt-get install -y git
FROM alpine:3.20
RUN apk add --no-cache git
