FROM debian:12
RUN apt-get update && apt-get upgrade -y && apt-get -y dist-upgrade
RUN apt-get dist-upgrade -y
RUN aptitude safe-upgrade -y
RUN yes | apt-get upgrade
