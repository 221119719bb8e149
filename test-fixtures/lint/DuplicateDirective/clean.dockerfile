# syntax=docker/dockerfile:1
# check=skip=all
# just words
# syntax=too/late:1
FROM alpine:3.20
