FROM node:20-slim
USER node
CMD ["node", "a.js"]
