FROM debian:bookworm-slim
ENV CFLAGS=-O2
RUN make
