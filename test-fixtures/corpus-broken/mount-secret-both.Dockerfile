FROM alpine:3.20
RUN --mount=type=secret,id=a,source=b true
CMD ["sh"]
