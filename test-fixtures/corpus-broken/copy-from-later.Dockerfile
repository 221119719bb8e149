FROM alpine:3.20 AS app
COPY --from=assets /dist /dist

FROM node:20 AS assets
RUN npm run build

FROM app
CMD ["sh"]
