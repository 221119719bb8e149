FROM alpine:3.20
COPY --link=yes a b
CMD ["sh"]
