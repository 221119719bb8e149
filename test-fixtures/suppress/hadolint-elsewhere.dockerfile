# syntax=docker/dockerfile:1
# hadolint global ignore=DL3008
FROM alpine:3.20
MAINTAINER <|>me
