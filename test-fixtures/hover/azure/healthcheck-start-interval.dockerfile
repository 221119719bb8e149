FROM alpine:3.20
HEALTHCHECK --st<|>art-interval=2s CMD wget -q localhost
CMD ["/app"]
