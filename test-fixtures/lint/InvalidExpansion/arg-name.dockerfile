ARG "GLOBAL=1
#   ^^^^^^^ error
ARG FINE="1"
FROM alpine:3.20
ARG "LOCAL=1
#   ^^^^^^
ARG 'QUOTED'=1
ARG PLAIN
