FROM debian:12
RUN PIP_TRUSTED_HOST=example.com pip install a==1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
