FROM node:22
RUN npm ci && npm cache clean --force
RUN --mount=type=cache,target=/root/.npm npm ci
RUN npm run build
