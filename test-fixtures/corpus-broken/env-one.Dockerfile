FROM alpine:3.20
ENV PORT
CMD ["sh"]
