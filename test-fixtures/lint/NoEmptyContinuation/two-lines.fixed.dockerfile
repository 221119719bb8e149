FROM alpine:3.20
# kept
RUN apk update \
    # inside
    && apk upgrade
RUN apk add curl
