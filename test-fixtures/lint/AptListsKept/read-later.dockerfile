FROM debian:12 AS two
RUN apt-get update && apt-get install -y a
#   ^^^^^^^^^^^^^^
FROM two
RUN apt-get install -y b
RUN apt-get update && apt-get install -y c
#   ^^^^^^^^^^^^^^
RUN apt-get install -y d
RUN apt-get update && apt-get install -y e
#   ^^^^^^^^^^^^^^
RUN apt-get update && apt-get install -y f && rm -rf /var/lib/apt/lists/*
