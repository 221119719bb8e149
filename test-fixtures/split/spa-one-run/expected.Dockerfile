# The shop's pages
FROM node:18 AS build
WORKDIR /shop
COPY . .
# one layer for everything
RUN npm install && npm run build

FROM node:18-slim AS final
RUN npm install -g serve
WORKDIR /shop
COPY --from=build /shop/dist ./dist
EXPOSE 3000
CMD ["serve", "-s", "dist"]
