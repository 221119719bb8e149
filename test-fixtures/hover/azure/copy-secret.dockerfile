FROM node:22-slim
COPY .npm<|>rc /root/
RUN npm ci
CMD ["node", "server.js"]
