FROM alpine:3.20
ENV V=${app.version}
CMD ["sh"]
