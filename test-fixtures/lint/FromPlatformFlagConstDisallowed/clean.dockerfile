ARG P=linux/arm64
FROM --platform=$P alpine:3.20 AS a
FROM --platform=linux/arm64 alpine:3.20 AS tools-arm64
FROM --platform=$BUILDPLATFORM alpine:3.20
