FROM debian:12
ENV AWS_ID=AKIAABCDEFGHIJKLMNOP
#          ^^^^^^^^^^^^^^^^^^^^
