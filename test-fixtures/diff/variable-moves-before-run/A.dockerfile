FROM debian:bookworm-slim
RUN make
ENV CFLAGS=-O2
