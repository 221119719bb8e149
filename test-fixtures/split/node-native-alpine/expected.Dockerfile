FROM node:12-alpine AS build
RUN apk add --no-cache python make g++
WORKDIR /app
COPY . .
RUN yarn install --production

FROM node:12-alpine AS final
RUN apk add --no-cache libgcc libstdc++
WORKDIR /app
COPY --from=build /app ./
CMD ["node", "src/index.js"]
