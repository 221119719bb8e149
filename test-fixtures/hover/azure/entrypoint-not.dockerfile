FROM alpine:3.20 AS tools
ENTRY<|>POINT ["/app"]
FROM alpine:3.20
CMD ["/app"]
