# check=ignore=all
FROM alpine:3.20
