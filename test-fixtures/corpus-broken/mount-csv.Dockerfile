FROM alpine:3.20
RUN --mount=type=cache,"target=/x,y" true
CMD ["sh"]
