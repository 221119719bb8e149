FROM alpine:3.20
COPY --Chown=app a b
CMD ["sh"]
