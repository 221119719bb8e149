FROM alpine:3.20
HEALTHCHECK --re<|>tries=5 CMD wget -q localhost
CMD ["/app"]
