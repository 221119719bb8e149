FROM fedora:40
RUN dnf install git && microdnf install tar
#   ^^^^^^^^^^^^^^^
#                      ^^^^^^^^^^^^^^^^^^^^
