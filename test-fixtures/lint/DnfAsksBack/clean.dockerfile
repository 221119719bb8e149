FROM fedora:40
RUN dnf install -y git && dnf -y upgrade && dnf list
