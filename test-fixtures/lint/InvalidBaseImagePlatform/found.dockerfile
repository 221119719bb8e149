ARG ARCH=arm64
FROM example.com/app:1
#    ^^^^^^^^^^^^^^^^^ warning: the image is for linux/arm64, and this build wants linux/amd64
FROM --platform=linux/$ARCH debian:12 AS one
#                           ^^^^^^^^^ the image is for linux/amd64, linux/386, and this build wants linux/arm64
FROM --platform=aarch64 debian:12 AS two
#                       ^^^^^^^^^
FROM --platform=$TARGETPLATFORM example.com/app:1
#                               ^^^^^^^^^^^^^^^^^
