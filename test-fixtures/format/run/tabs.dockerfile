FROM debian:12
RUN a \
b \
    c
ENV A=b \
  C=d
