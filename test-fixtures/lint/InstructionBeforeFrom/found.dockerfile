# a comment may come first
ARG VERSION=3.20
ENV A=b
#^^
LABEL c=d
FROM alpine:${VERSION}
ENV A=b
