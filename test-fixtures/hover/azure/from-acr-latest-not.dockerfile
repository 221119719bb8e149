FROM shop.azurecr.io/ba<|>se/app:1.4
COPY app /app
CMD ["/app"]
