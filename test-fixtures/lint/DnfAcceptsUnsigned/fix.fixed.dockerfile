FROM debian:12
RUN dnf install -y curl
