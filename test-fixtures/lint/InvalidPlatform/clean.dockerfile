ARG ARCH=arm64
FROM --platform=linux/$ARCH alpine:3.20
FROM --platform=$BUILDPLATFORM alpine:3.20
FROM --platform=linux/arm/v7 alpine:3.20
