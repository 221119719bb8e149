FROM alpine:3.20
EX<|>POSE 80
CMD ["/app"]
