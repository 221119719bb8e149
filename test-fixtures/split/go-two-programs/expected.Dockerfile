FROM golang:1.20 AS build
WORKDIR /src
COPY . .
RUN go build -o /usr/bin/api ./cmd/api
RUN go build -o /usr/bin/migrate ./cmd/migrate

FROM debian:bookworm-slim AS final
WORKDIR /src
COPY --from=build /usr/bin/migrate /usr/bin/migrate
COPY --from=build /usr/bin/api /usr/bin/api
CMD ["sh", "-c", "migrate up && exec api"]
