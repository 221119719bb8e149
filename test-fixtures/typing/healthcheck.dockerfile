# syntax=docker/dockerfile:1
ARG GO=1.22
FROM golang:${GO} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app

FROM build AS test
RUN go test ./...

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/app /app
<|HEALTHCHECK --interval=10s --timeout=2s --retries=3 \
  CMD ["/app", "health"]
|>USER nonroot
EXPOSE 8080
ENTRYPOINT ["/app"]
