FROM debian:12
RUN curl -fsSO "https://example.com/a.tar.gz" && wget -q https://example.com/b
