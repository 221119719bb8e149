FROM debian:bookworm-slim
EXPOSE 80 53/UDP
VOLUME /data
