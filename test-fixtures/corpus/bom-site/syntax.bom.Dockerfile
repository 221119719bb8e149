# syntax=docker/dockerfile:1
FROM nginx:1.27-alpine
COPY --link site/ /usr/share/nginx/html/
