FROM node:22
RUN npm ci
RUN npm ci
RUN npm config set strict-ssl false
