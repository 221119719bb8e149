<|# syntax=docker/dockerfile:1
# check=skip=StageNameCasing
|>FROM node:20-slim AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci

FROM deps AS web
COPY . .
RUN npm run build

FROM nginx:1.27
COPY --from=web /app/dist /usr/share/nginx/html
HEALTHCHECK --interval=30s CMD curl -f http://localhost/ || exit 1
