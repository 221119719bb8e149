FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN set -eux; \
    apt-get update; \
    apt-get install -y --no-install-recommends git; \
    apt-get dist-clean
RUN apt-get update && apt-get install -y vim && apt-get distclean
RUN apt-get update && apt-get install -y nano && rm -r /var/lib/apt
RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update && apt-get install -y jq
RUN apt-get update && apt-get install -y less && apt-get clean
#   ^^^^^^^^^^^^^^ stays in the image
