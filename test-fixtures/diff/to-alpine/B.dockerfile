FROM golang:1.22-alpine
RUN go build -o /x .
