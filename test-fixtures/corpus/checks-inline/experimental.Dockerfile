# check=experimental=InvalidDefinitionDescription;skip=FromAsCasing;error=true
# TAG of the base image
ARG TAG=3.20
# web is the only stage
FROM alpine:${TAG} AS web
CMD ["httpd", "-f"]
