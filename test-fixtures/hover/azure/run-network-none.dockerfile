FROM alpine:3.20
RUN --net<|>work=none make test
CMD ["/app"]
