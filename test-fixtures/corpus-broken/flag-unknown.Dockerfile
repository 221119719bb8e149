FROM alpine:3.20
RUN --cache=npm npm ci
CMD ["sh"]
