FROM alpine:3.20
RUN --mount=type=cache,path=/x true
CMD ["sh"]
