FROM alpine:3.20
COPY a <<HERE
#      ^^^^^^
x
HERE
