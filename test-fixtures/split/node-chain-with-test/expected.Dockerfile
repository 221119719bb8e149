FROM node:20-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && \
    npm run build

FROM build AS test
RUN npm test

FROM test AS deps
RUN npm prune --omit=dev

FROM node:20-alpine AS final
WORKDIR /app
COPY --from=deps /app ./
CMD ["node", "dist/main.js"]
