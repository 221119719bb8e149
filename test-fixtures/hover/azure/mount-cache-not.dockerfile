FROM alpine:3.20
RUN mo<|>unt --mount=type=cache,target=/root/.cache
CMD ["/app"]
