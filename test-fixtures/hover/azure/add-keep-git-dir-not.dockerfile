FROM alpine:3.20
ADD keep-git<|>-dir /src
CMD ["/app"]
