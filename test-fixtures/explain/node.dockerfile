FROM node
ARG NPM_TOKEN
WORKDIR /app
COPY . .
RUN npm ci
EXPOSE 3000
HEALTHCHECK CMD wget -q localhost:3000
CMD npm start
