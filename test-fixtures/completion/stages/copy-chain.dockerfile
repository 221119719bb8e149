ARG GO=1.22
FROM golang:${GO} AS base
FROM base AS build
FROM alpine:3.20
COPY --from=<|> x y
