FROM alpine:3.20
ENV AWS_SECRET_ACCESS_KEY=x PUBLIC_KEY=y
#   ^^^^^^^^^^^^^^^^^^^^^
ARG password
#   ^^^^^^^^
