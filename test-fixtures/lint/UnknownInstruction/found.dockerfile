FROM alpine:3.20
RNU true
#^^
apt-get update
#^^^^^^
ONBUILD RUN true
