FROM node:22 AS build
WORKDIR /app
RUN npm run build
FROM nginx:1.27
COPY --from=build dist /usr/share/nginx/html
#                 ^^^^
