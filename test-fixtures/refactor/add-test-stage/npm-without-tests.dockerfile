FROM node:20 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run bu<|>ild

FROM node:20-slim
COPY --from=build /app /app
