FROM golang:1.12-alpine AS build
RUN apk add --no-cache git make bash
WORKDIR /go/src/github.com/acme/thing
COPY . .
RUN make build

FROM alpine:3 AS final
RUN apk add --no-cache bash
WORKDIR /go/src/github.com/acme/thing
COPY --from=build /go/src/github.com/acme/thing/bin/thing ./bin/thing
ENTRYPOINT ["./bin/thing"]
