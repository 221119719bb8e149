FROM alpine:3.20
ADD https://example.org/mo<|>del.tar.gz /model/
CMD ["/app"]
