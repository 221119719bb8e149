FROM debian:12
RUN wget -q https://example.com/--no-check-certificate && echo --no-check-certificate
