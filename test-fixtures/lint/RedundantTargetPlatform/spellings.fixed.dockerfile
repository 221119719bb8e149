FROM alpine:3.20 AS a
FROM a
FROM --platform=$BUILDPLATFORM a
