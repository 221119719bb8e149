FROM node:20
COPY --link . /app
USER node
RUN npm<|> ci --prefix /app
