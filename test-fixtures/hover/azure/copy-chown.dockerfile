FROM node:22-slim
COPY --ch<|>own=node:node app /app
USER node
CMD ["node", "/app/server.js"]
