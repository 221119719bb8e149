FROM golang:1.10 AS build
ADD . /go/src/github.com/acme/tool
RUN go get github.com/pkg/errors
RUN go install github.com/acme/tool

FROM debian:stretch-slim AS final
WORKDIR /go
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /go/bin/tool ./bin/tool
ENTRYPOINT /go/bin/tool
EXPOSE 8080
