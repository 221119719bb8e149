FROM alpine:3.20
MAIN<|>TAINER someone
CMD ["/app"]
