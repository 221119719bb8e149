FROM debian:12
RUN apt-get install -y curl=7.* git=1:2.39 ./local.deb && apt-get remove -y vim
