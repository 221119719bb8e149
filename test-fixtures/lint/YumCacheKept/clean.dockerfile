FROM centos:7
RUN yum -y install git && yum clean all
RUN yum -y install vim && rm -rf /var/cache/yum
