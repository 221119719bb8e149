FROM node:20-alpine AS build
ARG VITE_API_URL=/api
WORKDIR /ui
COPY . .
RUN npm ci
RUN npm run build

FROM node:20-alpine AS final
RUN npm i -g http-server
WORKDIR /ui
COPY --from=build /ui/dist ./dist
CMD http-server ./dist
