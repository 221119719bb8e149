FROM debian:12
ENV A=1 \
    B=2

RUN LANG=C git clone https://example.com/a
