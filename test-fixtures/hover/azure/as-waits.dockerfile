FROM golang:1.22 AS build
RUN go build -o /app .
FROM alpine:3.20 AS fi<|>nal
RUN apk add --no-cache curl
COPY --from=build /app /app
CMD ["/app"]
