FROM golang:1.22 AS build
RUN go build -o /app .
FROM build AS te<|>st
RUN go test ./... && touch /passed
FROM alpine:3.20
COPY --from=build /app /app
CMD ["/app"]
