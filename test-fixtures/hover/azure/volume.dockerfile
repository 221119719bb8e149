FROM alpine:3.20
VOL<|>UME /data
CMD ["/app"]
