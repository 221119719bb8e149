FROM node:20
WORKDIR /app
COPY --link package.json package-lock.json ./
# what it depends on
RUN npm<|> ci
