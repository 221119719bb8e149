#!/usr/bin/env -S docker build --file
# syntax=docker/dockerfile:1
FROM alpine:3.20
COPY --link job.sh /usr/local/bin/job
