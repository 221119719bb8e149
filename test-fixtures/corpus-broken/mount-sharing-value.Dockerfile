FROM alpine:3.20
RUN --mount=type=cache,target=/x,sharing=exclusive true
CMD ["sh"]
