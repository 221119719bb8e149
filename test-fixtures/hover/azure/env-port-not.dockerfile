FROM node:22-slim
ENV PO<|>RTAL=3000
CMD ["node", "server.js"]
