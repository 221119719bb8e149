FROM alpine:3.20
RUN mo<|>unt --mount=type=ssh
CMD ["/app"]
