FROM centos:7
RUN yum update
#   ^^^^^^^^^^
RUN yum -y update && yum makecache
