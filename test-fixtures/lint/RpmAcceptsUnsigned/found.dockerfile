FROM fedora:40
RUN rpm -Uvh --nodigest a.rpm
#            ^^^^^^^^^^
