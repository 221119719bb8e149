FROM alpine:3.20
ENTRY<|>POINT ["/app", "--serve"]
