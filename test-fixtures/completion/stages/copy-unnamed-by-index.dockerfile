FROM golang:1.22
FROM node:22 AS web
FROM alpine:3.20
COPY --from=<|> x y
