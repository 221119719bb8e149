FROM alpine:3.20
RUN --mo<|>unt=type=cache,target=/root/.cache make
CMD ["/app"]
