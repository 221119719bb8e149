FROM debian:bookworm-slim
WORKDIR /srv/app
