FROM alpine:3.20
ENV UP=${NAME^^}
CMD ["sh"]
