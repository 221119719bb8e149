FROM alpine:3.20
RUN --mount=type=bind,target=/x,required true
CMD ["sh"]
