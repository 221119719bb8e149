FROM debian:bookworm-slim
EXPOSE 80/tcp 8080
VOLUME ["/data", "/log"]
