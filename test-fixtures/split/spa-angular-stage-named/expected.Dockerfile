FROM node:12 as node
WORKDIR /app
COPY . .
RUN npm install
RUN npm run build --prod

FROM node:12-slim AS final
WORKDIR /app
COPY --from=node /app/dist/app ./dist/app
RUN npm i -g http-server
CMD http-server dist/app -p 4200
