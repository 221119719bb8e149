FROM node:22 AS web
FROM alpine:3.20
ONBUILD RUN --mount=from=<|>,target=/x true
