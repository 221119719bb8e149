FROM node:12 AS build
WORKDIR /app
COPY . /app
RUN npm i && npm run build

FROM node:12-slim AS final
WORKDIR /app
COPY --from=build /app ./
CMD ["node", "dist/index.js"]
EXPOSE 3000
