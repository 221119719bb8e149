FROM debian:12
RUN ln -snf /bin/bash /bin/sh
#   ^^^^^^^^^^^^^^^^^^^^^^^^^
