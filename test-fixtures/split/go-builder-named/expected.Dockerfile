FROM golang:1.19-alpine AS builder
WORKDIR /src
COPY go.* ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 GOOS=linux go build -a -installsuffix cgo -ldflags="-w -s" -o /app/server ./cmd/server

FROM alpine:3 AS final
WORKDIR /src
COPY --from=builder /app/server /app/server
CMD ["/app/server"]
