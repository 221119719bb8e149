FROM docker.io/shop/ba<|>se:1.4
COPY app /app
CMD ["/app"]
