FROM golang:1.22 AS build
RUN <<EOF
FROM node:22 AS web
RUN <<EOF
npm ci
EOF
FROM alpine:3.20
COPY --from=<|> /app /app
