FROM centos:7
RUN yum update -y
RUN yum -y update && yum makecache
