FROM alpine:3.20
WORKDIR /app
WORKDIR below
FROM alpine:3.20
ARG DIR=/data
WORKDIR $DIR/x
