FROM alpine:3.20
RUN wait --st<|>art-interval=2s
CMD ["/app"]
