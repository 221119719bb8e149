FROM alpine:3.20
ENV LEN=${#NAME}
CMD ["sh"]
