FROM debian:12
RUN apt-get update && apt-cache policy git && echo apt
