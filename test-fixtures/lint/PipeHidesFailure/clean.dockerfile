FROM debian:12
RUN set -o pipefail && curl -fsS https://example.com | tar x
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsS https://example.com | tar x
