FROM node:14-slim AS build
RUN apt-get update && apt-get install -y python3 make g++ git
WORKDIR /app
COPY package.json ./
RUN npm install --production

FROM node:14-slim AS final
WORKDIR /app
COPY --from=build /app ./
COPY . .
EXPOSE 3000
CMD ["npm", "start"]
