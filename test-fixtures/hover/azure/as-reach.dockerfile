FROM golang:1.22 AS build
RUN go build -o /app .
FROM alpine:3.20 AS de<|>bug
COPY --from=build /app /app
FROM alpine:3.20
COPY --from=build /app /app
CMD ["/app"]
