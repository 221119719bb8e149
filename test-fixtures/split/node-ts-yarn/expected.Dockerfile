FROM node:18 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile
COPY . .
RUN yarn build

FROM node:18-slim AS final
WORKDIR /app
COPY --from=build /app ./
ENV NODE_ENV production
CMD ["yarn", "start"]
