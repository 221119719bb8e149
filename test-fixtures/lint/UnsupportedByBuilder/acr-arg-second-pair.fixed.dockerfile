ARG GO=1.22
ARG ALPINE=3.20
FROM golang:$GO AS build
RUN go build -o /app .
FROM alpine:$ALPINE
COPY --from=build /app /app
CMD ["/app"]
