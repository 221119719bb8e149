FROM alpine:3.20
RUN --mount=type=secret,id=a,sharing=locked true
CMD ["sh"]
