ARG VER<|>SION=3.20
FROM alpine:$VERSION
CMD ["/app"]
