FROM alpine:3.20
RUN true
apt-get update
ONBUILD RUN true
