ARG NAME=build
FROM alpine:3.20 AS $NAME
CMD ["sh"]
