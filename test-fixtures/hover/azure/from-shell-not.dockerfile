FROM ubu<|>ntu:24.04
COPY app /app
CMD ["/app"]
