FROM debian:12 AS build
RUN apt-get update
RUN rm -rf /var/lib/apt/lists/*
FROM debian:12
WORKDIR /tmp
COPY secret.key setup.sh /tmp/
RUN curl -fsSo app.tgz https://example.com/app.tgz && tar xzf app.tgz
RUN apt-get update && apt-get install -y gcc
RUN rm app.tgz
#   ^^^^^^^^^^
RUN ./setup.sh && rm -f setup.sh secret.key
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^
RUN apt-get purge -y gcc
#   ^^^^^^^^^^^^^^^^^^^^
RUN apt-get update && rm -rf /var/lib/apt/lists/*
