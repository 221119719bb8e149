FROM debian:12
LABEL license="MIT"
