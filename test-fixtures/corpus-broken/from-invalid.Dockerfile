FROM Alpine:3.20 AS unused
FROM alpine:3.20
CMD ["sh"]
