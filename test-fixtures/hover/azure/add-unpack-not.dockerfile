FROM alpine:3.20
ADD un<|>pack /a/
CMD ["/app"]
