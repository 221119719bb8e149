FROM debian:12
RUN git config --system http.sslVerify 0
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
