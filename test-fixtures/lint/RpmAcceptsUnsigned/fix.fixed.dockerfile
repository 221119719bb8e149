FROM debian:12
RUN rpm -i x.rpm
