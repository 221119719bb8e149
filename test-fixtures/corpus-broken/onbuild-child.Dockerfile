FROM alpine:3.20 AS parent
ONBUILD PROVISION --all
FROM parent
CMD ["sh"]
