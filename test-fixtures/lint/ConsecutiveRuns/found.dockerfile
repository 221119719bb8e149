FROM debian:12
RUN true
RUN false
#^^^^^^^^
COPY a b
RUN true
