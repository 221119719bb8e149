FROM golang:1.22 AS build
RUN go vet <|>./...
FROM alpine:3.20
CMD ["/app"]
