FROM golang:1.22 AS build
RUN go build -o /app .
FROM debian:12 AS final
COPY --from=build /app /app
CMD ["/app"]
