FROM alpine:3.20
RUN --mount=type=bind,target=/x,sharing=locked true
CMD ["sh"]
