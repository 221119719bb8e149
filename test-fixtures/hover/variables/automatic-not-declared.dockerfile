FROM golang:1.22
RUN GOARCH=$TARGET<|>ARCH go build
