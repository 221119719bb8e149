FROM alpine:3.20
RUN --mount=type=tmpfs,target=/x,size=huge true
CMD ["sh"]
