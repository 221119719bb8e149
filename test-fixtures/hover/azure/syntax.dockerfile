# syntax=docker/docker<|>file:1
FROM alpine:3.20
CMD ["/app"]
