FROM alpine:3.20
# kept
RUN apk update \

    # inside

    && apk upgrade
#   ^^^^^^^^^^^^^^ warning: the instruction goes on
RUN apk add curl
