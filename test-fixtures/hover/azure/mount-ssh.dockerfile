FROM alpine:3.20
RUN --mo<|>unt=type=ssh make
CMD ["/app"]
