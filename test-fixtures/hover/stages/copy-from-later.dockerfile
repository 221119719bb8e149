FROM alpine:3.20
COPY --from=bu<|>ild /a /a
FROM golang:1.22 AS build
