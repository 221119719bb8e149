FROM debian:12 AS build
RUN apt-get update && apt-get install -y build-essential
FROM debian:12
RUN apt-get update && apt-get install -y gcc libpq5 && make && apt-get purge -y gcc
