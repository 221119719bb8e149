FROM alpine:3.20
RUN --mount=type=ssh,source=/x true
CMD ["sh"]
