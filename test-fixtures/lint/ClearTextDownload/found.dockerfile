FROM debian:12
RUN wget -q http://example.com/a && curl -o b http://example.com/b
#           ^^^^^^^^^^^^^^^^^^^^
#                                             ^^^^^^^^^^^^^^^^^^^^
