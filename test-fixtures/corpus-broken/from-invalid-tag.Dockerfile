FROM alpine:3.20:latest
CMD ["sh"]
