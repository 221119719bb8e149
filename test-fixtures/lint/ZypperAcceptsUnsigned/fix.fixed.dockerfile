FROM debian:12
RUN zypper install -y curl
