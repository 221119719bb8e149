FROM alpine:3.20
RUN --mount=required,type=secret,id=a true
CMD ["sh"]
