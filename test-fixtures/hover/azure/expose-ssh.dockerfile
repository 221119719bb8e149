FROM node:22-slim
EXPOSE 80 22<|>22
CMD ["node", "server.js"]
