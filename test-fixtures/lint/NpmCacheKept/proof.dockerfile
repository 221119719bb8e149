FROM proof.test/npm:1
RUN npm ci
#   ^^^^^^
