FROM debian:12
RUN curl -fsS http://localhost:8080/health && curl -fsS http://127.0.0.1/x && echo http://example.com
RUN wget -q https://example.com/a
