FROM alpine:3.20
RUN mo<|>unt --mount=type=tmpfs,target=/tmp
CMD ["/app"]
