FROM centos:7
RUN yum install git && yum clean all
#   ^^^^^^^^^^^^^^^
