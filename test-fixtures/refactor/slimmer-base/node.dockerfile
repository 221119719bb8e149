FROM node:20 AS build
RUN npm ci
FROM node:<|>20 AS final
COPY --from=build /app /app
USER node
CMD ["node", "/app/a.js"]
