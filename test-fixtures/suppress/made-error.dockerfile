# check=error=true
FROM alpine:3.20
# hadolint ignore=DL3000
RUN true
MAINTAINER <|>me
