FROM alpine:3.20
RUN wait --ti<|>meout=3s
CMD ["/app"]
