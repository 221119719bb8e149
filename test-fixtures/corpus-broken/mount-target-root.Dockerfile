FROM alpine:3.20
RUN --mount=type=bind,target=/ true
CMD ["sh"]
