FROM debian:stretch AS build
RUN apt-get update && apt-get install -y build-essential libevent-dev
COPY . /src
WORKDIR /src
RUN ./configure && make

FROM debian:stretch-slim AS final
RUN apt-get update && apt-get install -y --no-install-recommends libevent-2.0-5 && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY --from=build /src/memcached ./memcached
CMD ["/src/memcached", "-u", "nobody"]
