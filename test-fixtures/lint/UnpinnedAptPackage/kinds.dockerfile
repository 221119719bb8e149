FROM debian:12
ARG JQ=1.6
RUN apt-get update && apt-get install -y -t bookworm-backports jq=$JQ curl/stable ./local.deb wget
#                                                                                             ^^^^
RUN for p in a b; do apt-get install -y $p; done
