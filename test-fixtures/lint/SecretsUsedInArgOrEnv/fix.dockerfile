FROM node:22
ARG NPM_TOKEN
#   ^^^^^^^^^
COPY .npmrc .
RUN npm ci --//registry/:_authToken=$NPM_TOKEN
RUN --network=default echo "${NPM_TOKEN}" > /dev/null
FROM node:22
ARG API_KEY=a
#   ^^^^^^^
RUN echo $API_KEY
FROM node:22
ARG DB_PASSWORD
#   ^^^^^^^^^^^
ENV P=$DB_PASSWORD
