FROM node:12 AS build
WORKDIR /app
COPY . .
RUN npm install && npm run build

FROM node:12-slim AS final
RUN npm install -g pm2
WORKDIR /app
COPY --from=build /app ./
CMD ["pm2-runtime", "dist/index.js"]
