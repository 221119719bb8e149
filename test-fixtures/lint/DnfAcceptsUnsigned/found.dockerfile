FROM fedora:40
RUN yum -y install --nogpgcheck git
#                  ^^^^^^^^^^^^
