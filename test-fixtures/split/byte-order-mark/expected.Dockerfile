FROM golang:1.22-bookworm AS build
WORKDIR /app
COPY . .
RUN go build -race -o app .

FROM debian:bookworm-slim AS final
WORKDIR /app
COPY --from=build /app/app ./app
CMD ["/app/app"]