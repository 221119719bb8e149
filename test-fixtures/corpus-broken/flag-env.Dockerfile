FROM alpine:3.20
ENV --global A=b
CMD ["sh"]
