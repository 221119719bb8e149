FROM alpine:3.20
RUN --mount=type=bind,target=/x,ro=maybe true
CMD ["sh"]
