FROM debian:12
RUN useradd -m -u 1500 app
USER 1500
USER app:app
FROM node:22
USER 1000
FROM debian:12
USER nobodyknows
