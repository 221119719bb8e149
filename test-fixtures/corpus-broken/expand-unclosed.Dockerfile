FROM alpine:3.20
ENV V=${NAME
CMD ["sh"]
