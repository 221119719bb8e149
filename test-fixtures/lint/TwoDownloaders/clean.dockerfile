FROM debian:12 AS a
RUN curl -fsSO https://example.com/a
FROM debian:12
RUN wget -q https://example.com/b
