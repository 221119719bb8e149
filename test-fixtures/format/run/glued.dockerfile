FROM debian:12
RUN echo one\
two
