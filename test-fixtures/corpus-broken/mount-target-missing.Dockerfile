FROM alpine:3.20
RUN --mount=type=cache,id=a true
CMD ["sh"]
