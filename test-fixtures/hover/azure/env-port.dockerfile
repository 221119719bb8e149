FROM node:22-slim
ENV PO<|>RT=3000
CMD ["node", "server.js"]
