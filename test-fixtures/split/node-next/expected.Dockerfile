FROM node:20 AS build
WORKDIR /site
COPY package*.json ./
RUN npm install
COPY . .
RUN npm run build

FROM build AS deps
RUN npm prune --omit=dev

FROM node:20-slim AS final
WORKDIR /site
COPY --from=deps /site ./
EXPOSE 3000
CMD ["npm", "start"]
