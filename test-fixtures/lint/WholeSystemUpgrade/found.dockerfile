FROM opensuse/leap:15.6
RUN zypper -n dup
#   ^^^^^^^^^^^^^
FROM debian:12
RUN apt-get update && apt-get -y dist-upgrade
#                     ^^^^^^^^^^^^^^^^^^^^^^^
