FROM node:22-slim AS build
RUN npm ci
FROM node:22-slim
COPY --from=build .npm<|>rc /root/
CMD ["node", "server.js"]
