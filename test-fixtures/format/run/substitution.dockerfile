FROM debian:12
RUN echo "$(cat a \
b)" \
c
