ARG NODE=20
FROM node:${NODE} AS build
ARG NPM_TOKEN
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM build AS deps
RUN npm prune --omit=dev

FROM node:${NODE}-slim AS final
WORKDIR /app
COPY --from=deps /app ./
CMD ["node", "dist/main.js"]