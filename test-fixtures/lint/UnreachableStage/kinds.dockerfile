FROM golang:1.22
#    ^^^^^^^^^^^
RUN go build -o /app .
FROM golang:1.22 AS test
RUN go test ./...
FROM debian:12
CMD ["true"]
