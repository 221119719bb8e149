FROM alpine:3.20
WORKDIR /ho<|>memade
CMD ["/app"]
