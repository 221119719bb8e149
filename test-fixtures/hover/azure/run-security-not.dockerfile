FROM alpine:3.20
RUN make --sec<|>urity=insecure
CMD ["/app"]
