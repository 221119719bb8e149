FROM alpine:3.20
ENV LOG_<|>LEVEL=info
CMD ["/app"]
