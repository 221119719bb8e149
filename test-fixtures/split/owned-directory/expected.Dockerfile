FROM node:20 AS build
RUN mkdir -p /home/node/app && chown node:node /home/node/app
WORKDIR /home/node/app
COPY package.json ./
RUN npm install
COPY . .
RUN npm run build && chown -R node:node /home/node/app

FROM build AS deps
RUN npm prune --omit=dev

FROM node:20-slim AS final
WORKDIR /home/node/app
COPY --from=deps --chown=node:node /home/node/app ./
USER node
CMD ["node", "dist/main.js"]
