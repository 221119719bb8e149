FROM fedora:40
RUN rpm -Uvh a.rpm && rpm --import key
