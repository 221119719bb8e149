FROM alpine:3.20
RUN mo<|>unt --mount=type=bind,source=src,target=/src
CMD ["/app"]
