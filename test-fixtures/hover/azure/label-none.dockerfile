FROM alpine:3.20
LAB<|>EL org.opencontainers.image.source=https://example.org
CMD ["/app"]
