FROM node:22
COPY a /a
USER node:node
COPY --chown=node:node app.js /app/
copy --chown=node:node --from=0 /b /b
