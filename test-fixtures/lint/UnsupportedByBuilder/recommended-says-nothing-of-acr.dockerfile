# syntax=docker/dockerfile:1
FROM --platform=$BUILDPLATFORM golang:1.22 AS Build
RUN --mount=type=cache,target=/root/.cache go build -o /app .
FROM build AS test
RUN go test ./...
FROM alpine:3.20
COPY --from=build --link /app /app
CMD ["/app"]
