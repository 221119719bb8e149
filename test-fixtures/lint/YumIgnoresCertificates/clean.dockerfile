FROM centos:7
RUN yum -y install --setopt=sslverify=1 --setopt=tsflags=nodocs git
