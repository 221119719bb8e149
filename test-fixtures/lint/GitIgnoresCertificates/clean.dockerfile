FROM debian:12
ENV GIT_SSL_CAINFO=/etc/ca.pem
