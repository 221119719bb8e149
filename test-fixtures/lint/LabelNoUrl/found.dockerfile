FROM debian:12
LABEL site=example
#     ^^^^^^^^^^^^
