FROM debian:12
RUN apt-get update && apt-get upgrade && apt-get -y dist-upgrade
#                     ^^^^^^^^^^^^^^^
RUN apt-get dist-upgrade
#   ^^^^^^^^^^^^^^^^^^^^
RUN aptitude safe-upgrade
#   ^^^^^^^^^^^^^^^^^^^^^
RUN yes | apt-get upgrade
