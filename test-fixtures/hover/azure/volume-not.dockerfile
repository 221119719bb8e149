FROM alpine:3.20 AS tools
VOL<|>UME /data
FROM alpine:3.20
CMD ["/app"]
