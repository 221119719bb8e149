FROM alpine:3.20
RUN sha256sum --check<|> sums
CMD ["/app"]
