FROM debian:12
RUN git config --global http.sslVerify false && git clone https://example.com/a
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
