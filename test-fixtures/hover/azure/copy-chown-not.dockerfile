FROM alpine:3.20
COPY --ch<|>own=node:node app /app
CMD ["/app/server"]
