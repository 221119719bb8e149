FROM proof.test/dnf:1
RUN dnf install -y hello
#   ^^^^^^^^^^^^^^^^^^^^
