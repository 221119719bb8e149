FROM alpine:3.20
HEALTHCHECK --st<|>art-period=20s CMD wget -q localhost
CMD ["/app"]
