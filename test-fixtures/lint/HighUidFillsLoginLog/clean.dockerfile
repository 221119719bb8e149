FROM debian:12
RUN useradd -u 1000 app && useradd --no-log-init -u 200000 other && useradd -lu 300000 third
