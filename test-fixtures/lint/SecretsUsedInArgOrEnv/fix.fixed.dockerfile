FROM node:22
COPY .npmrc .
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm ci --//registry/:_authToken=$NPM_TOKEN
RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN --network=default echo "${NPM_TOKEN}" > /dev/null
FROM node:22
ARG API_KEY=a
RUN echo $API_KEY
FROM node:22
ARG DB_PASSWORD
ENV P=$DB_PASSWORD
