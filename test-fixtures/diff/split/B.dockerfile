FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .

FROM build AS test
RUN go test ./...

FROM test AS compile
RUN go build -o /usr/local/bin/app .

FROM debian:bookworm-slim AS final
WORKDIR /src
COPY --from=compile /usr/local/bin/app /usr/local/bin/app
EXPOSE 8080
USER 1000
CMD ["app"]
