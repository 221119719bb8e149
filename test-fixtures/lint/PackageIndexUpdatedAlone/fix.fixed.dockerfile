FROM debian:12
ENV A=1

RUN echo a
RUN apt-get update -qq && apt-get install -y curl \
 && rm -rf /var/lib/apt/lists/*
FROM debian:12
RUN apt-get update
RUN echo nothing is installed
