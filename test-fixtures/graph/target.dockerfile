FROM node:22 AS deps
RUN npm ci
FROM deps AS test
RUN npm test
FROM node:22-slim
COPY --from=deps /app /app
