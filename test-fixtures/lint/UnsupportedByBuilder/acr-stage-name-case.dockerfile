FROM golang:1.22 AS Build
FROM build AS compile
#    ^^^^^
RUN go build -o /app .
FROM alpine:3.20
COPY --from=compile /app /app
CMD ["/app"]
