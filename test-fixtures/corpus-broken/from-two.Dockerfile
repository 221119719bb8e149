FROM golang:1.22 build
RUN go version
