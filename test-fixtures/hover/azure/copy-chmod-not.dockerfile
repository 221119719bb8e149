FROM alpine:3.20
RUN ch<|>mod 755 /app
CMD ["/app"]
