FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:20-slim AS final
WORKDIR /app
COPY --from=build /app ./
CMD ["npx", "vite", "preview", "--host"]
