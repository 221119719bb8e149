FROM centos:7
RUN yum -y install --setopt=sslverify=false git
#                  ^^^^^^^^^^^^^^^^^^^^^^^^
