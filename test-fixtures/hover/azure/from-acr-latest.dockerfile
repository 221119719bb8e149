FROM shop.azurecr.io/ba<|>se/app:latest
COPY app /app
CMD ["/app"]
