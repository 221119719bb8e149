FROM golang:1.22 AS build
WORKDIR /app
COPY . .
RUN go build -o /usr/local/bin/ledger .

FROM debian:bookworm-slim AS final
WORKDIR /app
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /usr/local/bin/ledger /usr/local/bin/ledger
ENTRYPOINT ["ledger"]
CMD ["serve"]
