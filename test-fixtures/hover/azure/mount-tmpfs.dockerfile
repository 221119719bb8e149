FROM alpine:3.20
RUN --mo<|>unt=type=tmpfs,target=/tmp make
CMD ["/app"]
