FROM centos:7
RUN yum -y install git-2.43 ./local.rpm && yum clean all
RUN yum remove -y git
