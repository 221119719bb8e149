# syntax=example.org/frontend:0.1
FROM alpine:3.20
COPY --parents src /src
CMD ["/app"]
