FROM debian:12
RUN curl -fsSO "http://example.com/a.tar.gz" && wget -q http://example.com/b
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#                                                       ^^^^^^^^^^^^^^^^^^^^
