FROM golang:1.22 AS build
COPY . /src
WORKDIR /src
RUN go build -o /app .

FROM debian:bookworm-slim AS final
WORKDIR /src
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --from=build /src ./
COPY --from=build /app /app
ENTRYPOINT ["/app"]
