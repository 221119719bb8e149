FROM alpine:3.20
LABEL =1
CMD ["sh"]
