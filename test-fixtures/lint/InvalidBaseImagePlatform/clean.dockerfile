FROM debian:12 AS base
FROM base
FROM --platform=$BUILDPLATFORM example.com/app:1
FROM --platform=linux/arm64/v8 example.com/app:1
FROM --platform=x86_64 debian:12
FROM nobody/asked:1
FROM scratch
