FROM registry.example.org/ba<|>se/app:1.4
COPY app /app
CMD ["/app"]
