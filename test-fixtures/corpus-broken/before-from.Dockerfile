ARG TAG=3.20
RUN apk add --no-cache curl
FROM alpine:${TAG}
