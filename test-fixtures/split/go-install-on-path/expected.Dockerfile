FROM golang:1.22-bookworm AS build
COPY . /go/src/probe
WORKDIR /go/src/probe
RUN go install ./...

FROM debian:bookworm-slim AS final
WORKDIR /go/src/probe
COPY --from=build /go/bin/probe /usr/local/bin/probe
ENV LEVEL=info
CMD ["probe", "--once"]
