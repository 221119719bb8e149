FROM alpine:3.20
WORKDIR /ho<|>me/site
CMD ["/app"]
