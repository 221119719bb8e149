FROM debian:12
ENV A=1 GIT_SSL_NO_VERIFY=true \
#       ^^^^^^^^^^^^^^^^^^^^^^
    B=2

ENV GIT_SSL_NO_VERIFY=1
#   ^^^^^^^^^^^^^^^^^^^

RUN GIT_SSL_NO_VERIFY=1 LANG=C git clone https://example.com/a
#   ^^^^^^^^^^^^^^^^^^^
