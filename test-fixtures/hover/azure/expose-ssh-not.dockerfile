FROM node:22-slim
EXPOSE 80 22<|>23
CMD ["node", "server.js"]
