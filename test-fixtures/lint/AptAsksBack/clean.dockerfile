FROM debian:12
RUN apt-get update && apt-get -qq install curl && apt-get install -yq git && apt-get install --assume-yes vim
RUN yes | apt-get install less
RUN apt-get update
