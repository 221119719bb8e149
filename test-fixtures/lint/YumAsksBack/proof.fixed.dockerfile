FROM proof.test/dnf:1
RUN yum install -y hello
