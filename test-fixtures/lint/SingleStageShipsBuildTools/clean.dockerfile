FROM debian:12
COPY app /app
ENTRYPOINT ["/app"]
