FROM golang:1.22 IS build
RUN go version
