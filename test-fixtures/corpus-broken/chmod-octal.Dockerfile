FROM alpine:3.20
COPY --chmod=0888 a b
CMD ["sh"]
