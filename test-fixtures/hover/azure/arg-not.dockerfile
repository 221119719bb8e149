FROM alpine:3.20
LABEL VER<|>SION=3.20
CMD ["/app"]
