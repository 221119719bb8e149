FROM debian:12
RUN curl -fsSO https://example.com/a && wget -q https://example.com/b
#                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
