FROM node:20 AS build
RUN npm ci
FROM build AS test
RUN npm test
FROM build AS final
CMD ["node", "."]
