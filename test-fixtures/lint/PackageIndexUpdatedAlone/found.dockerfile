FROM debian:12
RUN apt-get -qq update
#   ^^^^^^^^^^^^^^^^^^
RUN apt-get install -y git
FROM alpine:3.20
RUN apk update
#   ^^^^^^^^^^
