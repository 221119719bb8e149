ARG ALPINE=3.20 NOTE=hello
FROM alpine:$ALPINE
CMD ["/app"]
