FROM alpine:3.20
HEALTHCHECK --in<|>terval=1m30s CMD wget -q localhost
CMD ["/app"]
