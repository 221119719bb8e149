FROM alpine:3.20
VOLUME
CMD ["sh"]
