FROM node:10 AS build
RUN mkdir -p /opt/app && mkdir /opt/deps
WORKDIR /opt/deps
COPY package.json .
RUN npm install
WORKDIR /opt/app
COPY . .
RUN ln -s /opt/deps/node_modules node_modules
RUN npm run build

FROM node:10-slim AS final
WORKDIR /opt/app
COPY --from=build /opt/app ./
COPY --from=build /opt/deps /opt/deps
CMD ["node", "dist/index.js"]
