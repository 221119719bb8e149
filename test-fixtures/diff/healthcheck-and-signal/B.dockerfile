FROM debian:bookworm-slim
HEALTHCHECK  --interval=5s  CMD  test -e /ok
STOPSIGNAL SIGTERM
