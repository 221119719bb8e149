FROM debian:12
RUN apt-get update && apt-get full-upgrade -y && apt-get install -y curl
#                     ^^^^^^^^^^^^^^^^^^^^^^^
RUN apt-get update \
 && apt-get install -y git \
 && apt-get dist-upgrade -y
#   ^^^^^^^^^^^^^^^^^^^^^^^
RUN apt-get update && apt-get dist-upgrade -y
#                     ^^^^^^^^^^^^^^^^^^^^^^^
