FROM golang:1.22 AS build
RUN go build -o /app .
FROM build AS te<|>st-data
RUN make data
FROM alpine:3.20
COPY --from=build /app /app
CMD ["/app"]
