FROM centos:7
RUN yum -y install git wget-1.14 && yum clean all
#                  ^^^
