FROM node:20 AS build
RUN npm ci
FROM node:<|>20 AS final
RUN gcc -v
CMD ["node", "/app/a.js"]
