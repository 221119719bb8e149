FROM node:22-slim
EXPOSE 30<|>00
CMD ["node", "server.js"]
