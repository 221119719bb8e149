FROM alpine:3.20
COPY --li<|>nk app /app
CMD ["/app"]
