FROM alpine:3.20
# dockerfile-utils: ignore
WORKDIR a
MAINTAINER <|>me
