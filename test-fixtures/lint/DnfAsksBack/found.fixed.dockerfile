FROM fedora:40
RUN dnf install -y git && microdnf install -y tar
