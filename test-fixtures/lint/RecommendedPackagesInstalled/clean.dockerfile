FROM debian:12
RUN apt-get update && apt-get -y install --no-install-recommends git && apt-get -y -o APT::Install-Recommends=false install vim
RUN apt-get -y remove git
