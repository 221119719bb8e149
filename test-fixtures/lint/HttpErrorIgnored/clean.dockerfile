FROM debian:12
RUN curl -fsSL https://example.com/a && curl --fail-with-body https://example.com/b && curl -sI https://example.com/c
RUN curl --version && wget -q https://example.com/d
