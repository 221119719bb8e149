FROM golang:1.22 AS build
RUN go build -o /app .
FROM alpine:3.20
RUN --mount=type=bind,source=bui<|>ld,target=/mnt cp /mnt /app
CMD ["/app"]
