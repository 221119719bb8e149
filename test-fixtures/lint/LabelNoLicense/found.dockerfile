FROM debian:12
LABEL license="Free for all"
#     ^^^^^^^^^^^^^^^^^^^^^^
