FROM alpine:3.20
VOLUME /data
CO<|>PY seed /data/seed
CMD ["/app"]
