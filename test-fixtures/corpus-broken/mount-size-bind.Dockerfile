FROM alpine:3.20
RUN --mount=type=cache,target=/x,size=1g true
CMD ["sh"]
