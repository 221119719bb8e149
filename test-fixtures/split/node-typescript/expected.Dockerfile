FROM node:20 AS build
WORKDIR /usr/src/menu
# Manifests first, so that sources do not spoil the cache
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM build AS test
RUN npm test

FROM test AS deps
RUN npm prune --omit=dev

FROM node:20-slim AS final
WORKDIR /usr/src/menu
COPY --from=deps /usr/src/menu ./

ARG COMMIT=unknown
ENV NODE_ENV=production COMMIT=$COMMIT
EXPOSE 3000
VOLUME /usr/src/menu/uploads
HEALTHCHECK --interval=30s CMD node dist/health.js
STOPSIGNAL SIGINT
USER node
CMD ["npm", "start"]
