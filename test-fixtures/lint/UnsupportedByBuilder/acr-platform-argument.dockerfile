FROM golang:1.22
ARG TARGETARCH
#   ^^^^^^^^^^
ARG TARGETOS=linux
RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .
CMD ["/app"]
