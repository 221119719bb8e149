FROM debian:12
RUN apt-get update \
#   ^^^^^^^^^^^^^^
  && apt-get install -y --no-install-recommends \
       curl
RUN <<EOF
apt-get update
#^^^^^^^^^^^^^
apt-get install -y curl
EOF
RUN set -eux; \
  apt-get update; \
# ^^^^^^^^^^^^^^
  apt-get install -y curl
RUN set -e; apt-get update; apt-get install -y curl;
#           ^^^^^^^^^^^^^^
RUN apt-get update && apt-get install -y curl;
#   ^^^^^^^^^^^^^^
RUN apt-get update && \
#   ^^^^^^^^^^^^^^
    # what it is for
    apt-get install -y curl
