FROM node:16-alpine AS build
WORKDIR /usr/src/app
COPY package*.json ./
RUN npm install
COPY . .
RUN npm run build

FROM build AS deps
RUN npm prune --omit=dev

FROM node:16-alpine AS final
WORKDIR /usr/src/app
COPY --from=deps /usr/src/app ./
EXPOSE 3000
CMD [ "npm", "start" ]
