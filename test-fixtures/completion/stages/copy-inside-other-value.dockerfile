FROM golang:1.22 AS build
FROM node:22 AS web
FROM alpine:3.20 AS final
COPY --from=<|>web x y
