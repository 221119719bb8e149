FROM node:22-slim AS dev
EXPOSE 30<|>00
FROM node:22-slim
CMD ["node", "server.js"]
