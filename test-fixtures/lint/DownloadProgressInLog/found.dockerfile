FROM debian:12
RUN wget -O a https://example.com/a
#   ^^^^
