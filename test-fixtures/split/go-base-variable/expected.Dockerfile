FROM golang:1.22-bookworm AS build
ENV TOOLS=$GOPATH/tools PATH=$GOPATH/tools:$PATH
WORKDIR /w
COPY . .
RUN go build -race -o $GOPATH/tools/relay .

FROM debian:bookworm-slim AS final
ENV TOOLS=/go/tools PATH=/go/tools:$PATH
WORKDIR /w
COPY --from=build /go/tools/relay /go/tools/relay
CMD ["relay"]
