FROM node:22
RUN npm install -g a@1 && npm cache clean --force
