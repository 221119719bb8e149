FROM alpine:3.20
RUN wait --st<|>art-period=20s
CMD ["/app"]
