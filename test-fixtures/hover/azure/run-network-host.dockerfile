FROM alpine:3.20
RUN --network=ho<|>st make test
CMD ["/app"]
