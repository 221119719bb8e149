FROM alpine:3.20
ADD mo<|>del.tar.gz /model/
CMD ["/app"]
