FROM alpine:3.20 AS tools
C<|>MD ["/app"]
FROM alpine:3.20
CMD ["/app"]
