FROM alpine:3.20
ADD --keep-git<|>-dir=true https://example.org/a.git /src
CMD ["/app"]
