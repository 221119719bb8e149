ARG TAG=3.20
FROM alpine:${TAG}
WORKDIR /srv
WORKDIR app
ARG UID=1000
USER ${UID}
FROM node:22-slim AS unused
CMD ["node"]
FROM alpine:$TAG
ENV D=/d
WORKDIR $D/x
COPY --from=0 /a /b
ENTRYPOINT ["sh"]
<|>