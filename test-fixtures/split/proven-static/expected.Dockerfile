# The club's pages
FROM nginx:1.27 AS build
RUN apt-get update && apt-get install -y --no-install-recommends make m4 && rm -rf /var/lib/apt/lists/*
# the default page goes
RUN rm -f /usr/share/nginx/html/index.html
COPY . /site
RUN cd /site && make pages && cp -r public/. /usr/share/nginx/html/

FROM nginx:1.27 AS final
RUN rm -f /usr/share/nginx/html/index.html
COPY --from=build /usr/share/nginx/html /usr/share/nginx/html
EXPOSE 80
