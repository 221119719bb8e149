FROM golang:1.14 AS build
ENV APP_DIR $GOPATH/src/github.com/acme/x
WORKDIR $APP_DIR
COPY . $APP_DIR
RUN go install

FROM debian:buster-slim AS final
ENV APP_DIR /go/src/github.com/acme/x
WORKDIR /go/src/github.com/acme/x
COPY --from=build /go/bin/x /usr/local/bin/x
CMD ["x"]
