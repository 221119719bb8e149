FROM node:22-slim
EX<|>POSE 80 81 82 83 84 85
CMD ["node", "server.js"]
