FROM node:20
COPY --link . /app
RUN npm<|> ci --prefix /app && rm -rf /root/.npm
