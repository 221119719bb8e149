FROM python:3.8-alpine AS build
RUN apk add --no-cache nginx
RUN pip install mkdocs
COPY . /docs
WORKDIR /docs
RUN mkdocs build -d /usr/share/nginx/html

FROM alpine:3 AS final
RUN apk add --no-cache nginx
ENV LANG=C.UTF-8
WORKDIR /docs
COPY --from=build /usr/share/nginx/html /usr/share/nginx/html
COPY --from=build /docs ./
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
