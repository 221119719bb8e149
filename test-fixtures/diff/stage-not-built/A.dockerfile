FROM node:20 AS build
RUN npm ci
FROM build AS test
RUN npm test
FROM test AS final
CMD ["node", "."]
