FROM node:22
RUN npm ci --omit=dev
RUN npm install --offline a@1 && npm cache clean --force
