FROM golang:1.22-bookworm AS build
WORKDIR /src
COPY . .
# the driver needs cgo
RUN go build -o /bin/fetcher .

FROM debian:bookworm-slim AS final
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /bin/fetcher /bin/fetcher
CMD ["/bin/fetcher"]
