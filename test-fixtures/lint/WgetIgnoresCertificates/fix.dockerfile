FROM debian:12
RUN wget -q --no-check-certificate https://example.com/x
#           ^^^^^^^^^^^^^^^^^^^^^^
