FROM alpine:3.20
RUN apk add --no-cache curl
RUN apk add --no-network --virtual .deps $FOUND
RUN --mount=type=cache,target=/var/cache/apk apk add git
RUN apk add --virtual .build gcc
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ add `--no-cache`
