FROM golang:1.22 AS compile
#                   ^^^^^^^
RUN go build -o /app .
FROM debian:12
CMD ["/app"]
