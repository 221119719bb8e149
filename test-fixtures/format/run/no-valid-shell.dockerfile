FROM debian:12
RUN if true; then \
a
