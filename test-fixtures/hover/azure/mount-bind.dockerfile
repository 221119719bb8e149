FROM alpine:3.20
RUN --mo<|>unt=type=bind,source=src,target=/src make
CMD ["/app"]
