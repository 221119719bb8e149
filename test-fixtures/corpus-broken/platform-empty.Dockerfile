ARG PLAT
FROM --platform=$PLAT alpine:3.20
CMD ["sh"]
