FROM proof.test/yarn:1
RUN yarn install && yarn cache clean
