FROM golang:1.22 AS build
WORK<|>DIR /src
FROM alpine:3.20
CMD ["/app"]
