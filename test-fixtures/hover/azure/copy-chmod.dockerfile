FROM alpine:3.20
COPY --ch<|>mod=755 app /app
CMD ["/app"]
