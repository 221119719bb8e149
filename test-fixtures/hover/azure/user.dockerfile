FROM alpine:3.20
USER 10<|>001
CMD ["/app"]
