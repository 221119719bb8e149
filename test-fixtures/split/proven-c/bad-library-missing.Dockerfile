# must fail: behaves differently
FROM debian:bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends build-essential zlib1g-dev \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 900 keeper
WORKDIR /opt/archive
COPY . .
RUN make

FROM build AS test
RUN make check

FROM debian:bookworm-slim AS final
RUN useradd --system --uid 900 keeper
RUN rm -f /lib/x86_64-linux-gnu/libz.so.1* /usr/lib/x86_64-linux-gnu/libz.so.1*
WORKDIR /opt/archive
COPY --from=test /opt/archive/archive.conf ./archive.conf
COPY --from=test /opt/archive/bin/archive ./bin/archive
# settings of the installation
COPY archive.conf /etc/archive/archive.conf
USER keeper
ENTRYPOINT ["./bin/archive"]
CMD ["/etc/archive/archive.conf"]
