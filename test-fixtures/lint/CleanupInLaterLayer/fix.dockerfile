FROM debian:12
RUN curl -fsSLo /a.tar.gz https://example.com/a.tar.gz && tar -xf /a.tar.gz
RUN rm /a.tar.gz
#   ^^^^^^^^^^^^
