FROM scratch
LABEL   org.opencontainers.image.authors="Somebody <a@b.c>"
LABEL   \
  # stays
  org.opencontainers.image.authors="me"
MAINTAINER "quoted"
MAINTAINER a \
  # stays too
  b
