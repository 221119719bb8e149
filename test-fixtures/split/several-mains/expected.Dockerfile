FROM golang:1.22-bookworm AS build
WORKDIR /app
COPY . .
RUN go build -race -o bin/api ./cmd/api && go build -race -o bin/worker ./cmd/worker

FROM debian:bookworm-slim AS final
WORKDIR /app
COPY --from=build /app/bin/worker ./bin/worker
COPY --from=build /app/bin/api ./bin/api
CMD bin/worker & exec bin/api
