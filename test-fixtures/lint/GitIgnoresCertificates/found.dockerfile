FROM debian:12
ENV A=1 GIT_SSL_NO_VERIFY=true
#       ^^^^^^^^^^^^^^^^^^^^^^
