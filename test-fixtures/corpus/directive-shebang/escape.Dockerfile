#!/usr/bin/env -S docker build --file
# escape=`
FROM alpine:3.20
RUN apk add --no-cache bash \
    coreutils
