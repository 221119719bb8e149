FROM alpine:3.20 AS base
WORKDIR /with a blank
USER app
