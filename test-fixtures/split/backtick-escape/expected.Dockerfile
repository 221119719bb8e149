# escape=`
FROM golang:1.22-bookworm AS build
WORKDIR /app
COPY . .
RUN go build -race -o app .

FROM build AS test
RUN go vet ./...

FROM debian:bookworm-slim AS final
WORKDIR /app
COPY --from=test /app/app ./app
CMD ["/app/app"]
