FROM alpine:3.20
RUN --sec<|>urity=insecure make
CMD ["/app"]
