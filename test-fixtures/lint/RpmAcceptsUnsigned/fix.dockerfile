FROM debian:12
RUN rpm -i --nosignature x.rpm
#          ^^^^^^^^^^^^^
