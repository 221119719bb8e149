ARG TAG
FROM debian AS build
#    ^^^^^^
FROM build
FROM scratch
FROM debian@sha256:7959ed6f7e35f8b1aaa06d1d8259d4ee25aa85a086d5c125480c333183f9deeb
FROM debian:${TAG}
FROM gcr.io/distroless/static-debian12
FROM registry.example.com:5000/app
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
