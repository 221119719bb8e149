FROM centos:7
RUN yum -y install git && yum install --assumeyes vim && yum clean all
