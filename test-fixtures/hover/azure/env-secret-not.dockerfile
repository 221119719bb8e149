FROM alpine:3.20
ENV DB_PASS<|>WORD_FILE=/run/db
CMD ["/app"]
