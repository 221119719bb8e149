ARG TAG=3.20
FROM alpine:$TAG
FROM --platform=$BUILDPLATFORM alpine:3.20
