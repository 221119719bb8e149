FROM debian:12
USER root
RUN true
USER app
