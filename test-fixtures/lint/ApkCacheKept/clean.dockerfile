FROM alpine:3.20
RUN apk add --no-cache --virtual .build gcc && apk del .build
RUN apk update && apk upgrade && rm -rf /var/cache/apk/*
