# syntax=docker/dockerfile:1
# a comment
ARG TAG=22
FROM --platform=$BUILDPLATFORM node:${TAG} AS build
ENV A=1 B="x$A" C=\$A
ARG VERSION
EXPOSE 80/tcp $A
LABEL org.opencontainers.image.title="t"
COPY --from=0 --chown=node /a /b
FROM nginx:1.27@sha256:0000000000000000000000000000000000000000000000000000000000000000
MAINTAINER me
COPY --from=build /a /b
RUN --mount=type=bind,from=build,target=/b true
HEALTHCHECK --interval=5s CMD curl -f http://localhost
ONBUILD RUN echo hi
SHELL ["/bin/sh", "-c"]
COPPY a b
<|>