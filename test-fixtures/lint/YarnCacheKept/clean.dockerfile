FROM node:22
RUN yarn install && yarn cache clean
RUN --mount=type=cache,target=/usr/local/share/.cache yarn install
RUN yarn build
