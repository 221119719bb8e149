FROM alpine:3.20
HEALTHCHECK --ti<|>meout=3s CMD wget -q localhost
CMD ["/app"]
