FROM debian:12
RUN true \
 && false
COPY a b
RUN true
