FROM alpine:3.20
RUN apk add --no-cache --virtual .build gcc make=4.4 && apk del .build
#                                       ^^^
