FROM --platform=$BUILDPLATFORM alpine:3.20 AS a
FROM --platform=linux/$TARGETARCH alpine:3.20 AS b
FROM alpine:3.20
