FROM nginx:1.27 AS build
RUN apt-get update && apt-get install -y hugo && rm -rf /var/lib/apt/lists/*
# the default page goes
RUN rm -rf /usr/share/nginx/html/*
WORKDIR /site
COPY . .
RUN hugo -d /usr/share/nginx/html

FROM nginx:1.27 AS final
RUN rm -rf /usr/share/nginx/html/*
WORKDIR /site
COPY --from=build /usr/share/nginx/html /usr/share/nginx/html
