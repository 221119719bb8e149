FROM debian:12
RUN curl -fsSL https://example.com/-k -o x && echo curl --insecure
