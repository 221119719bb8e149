# must fail: behaves differently
# Opening hours, compiled and served
FROM node:20 AS build
ENV NODE_ENV=production
WORKDIR /usr/src/hours
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM build AS test
RUN npm test

FROM node:20-slim AS final
ENV NODE_ENV=production
WORKDIR /usr/src/hours
COPY --from=test /usr/src/hours ./
ARG COMMIT=unknown
ENV COMMIT=$COMMIT
EXPOSE 8091/tcp
VOLUME /usr/src/hours/log
# the build's output
CMD ["node", "dist/server.js"]
