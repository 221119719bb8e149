FROM alpine:3.20
ONBUILD ONBUILD RUN true
#       ^^^^^^^
ONBUILD from scratch
#       ^^^^
