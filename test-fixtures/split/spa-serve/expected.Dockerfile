FROM node:20 AS build
WORKDIR /shop
COPY . .
RUN npm install && npm run build

FROM node:20-slim AS final
RUN npm install -g serve@14
WORKDIR /shop
COPY --from=build /shop/dist ./dist
EXPOSE 5000
# Pages of the shop
CMD ["serve", "-s", "dist", "-l", "5000"]
