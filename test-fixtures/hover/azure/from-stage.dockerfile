FROM golang:1.22 AS build
WORKDIR /src
FROM bui<|>ld AS test
RUN go test ./...
FROM alpine:3.20
COPY --from=build /app /app
CMD ["/app"]
