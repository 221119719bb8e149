FROM alpine:3.20
COPY --chmod=10000 a b
CMD ["sh"]
