ARG TAG
FROM alpine:${TAG:-3.20}
#           ^^^^^^^^^^^^
CMD ["/app"]
