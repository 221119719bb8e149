FROM alpine:3.20
VOLUME /data
CO<|>PY seed /database/seed
CMD ["/app"]
