ARG TAG=1
FROM alpine:3.20 AS base
FROM base
FROM scratch
FROM example.com:5000/app:$TAG
