FROM golang:1.22 AS build
RUN go build -o /app . && \

# the image
FROM alpine:3.20 AS final
COPY --from=<|> /app /app
