FROM alpine:3.20
RUN --mount=type=secret,id=a,from=debian true
CMD ["sh"]
