FROM node:22
USER node
COPY --chown=node app.js /app/
USER root
COPY b /b
