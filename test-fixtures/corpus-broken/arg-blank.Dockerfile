FROM alpine:3.20
ARG =1
CMD ["sh"]
