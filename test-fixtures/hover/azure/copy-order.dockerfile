FROM node:22-slim
WORKDIR /app
CO<|>PY . .
RUN npm ci
CMD ["node", "server.js"]
