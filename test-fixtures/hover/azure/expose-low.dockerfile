FROM node:22-slim
USER node
EX<|>POSE 80
CMD ["node", "server.js"]
