FROM golang:1.22 AS build
COPY go.m<|>od /src/
FROM alpine:3.20
CMD ["/app"]
