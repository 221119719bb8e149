FROM node:22 AS web
FROM alpine:3.20
RUN --mount=from=w<|>eb,target=/x true
