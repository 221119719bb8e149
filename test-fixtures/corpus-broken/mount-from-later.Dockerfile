FROM alpine:3.20 AS app
RUN --mount=from=assets,target=/dist cp -r /dist /app

FROM node:20 AS assets
RUN npm run build

FROM app
CMD ["sh"]
