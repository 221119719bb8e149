FROM alpine:3.20 AS a
ARG IMAGE=debian
FROM $IMAGE
CMD ["sh"]
