FROM debian:bookworm-slim
ONBUILD COPY . /app
