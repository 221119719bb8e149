FROM alpine:3.20
C<|>MD ["/app"]
