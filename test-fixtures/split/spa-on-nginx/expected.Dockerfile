FROM nginx:alpine AS build
RUN apk add --update nodejs npm
WORKDIR /app
COPY package*.json ./
RUN npm install
COPY . .
RUN npm run build && cp -r build/* /usr/share/nginx/html

FROM nginx:alpine AS final
WORKDIR /app
COPY --from=build /usr/share/nginx/html /usr/share/nginx/html
COPY nginx.conf /etc/nginx/conf.d/default.conf
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
