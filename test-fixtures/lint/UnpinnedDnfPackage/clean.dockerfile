FROM fedora:40
RUN dnf -y install git-2.45.2 && dnf remove -y tar
