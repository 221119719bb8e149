# Tide tables over HTTP
FROM golang:1.22 AS build

ENV HARBOUR=rotterdam \
    PORT=8090
WORKDIR /srv/tides
COPY go.mod ./
# templates and static files are read at run time
COPY . .
RUN go build -o tides .

FROM build AS test
RUN go vet . && go test ./...

FROM debian:bookworm-slim AS final
LABEL org.opencontainers.image.title="tides"
ENV HARBOUR=rotterdam \
    PORT=8090
WORKDIR /srv/tides
COPY --from=test /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=test /srv/tides/static ./static
COPY --from=test /srv/tides/templates ./templates
COPY --from=test /srv/tides/tides ./tides

# listens here
EXPOSE 8090
HEALTHCHECK --interval=30s CMD ["/srv/tides/tides", "-check"]
STOPSIGNAL SIGINT
CMD ["./tides"]
