FROM alpine:3.20
ENV DB_PASS<|>WORD=change-me
CMD ["/app"]
