FROM debian:12
ARG PYTHONHTTPSVERIFY=0
#   ^^^^^^^^^^^^^^^^^^^
RUN export PYTHONHTTPSVERIFY=0
#          ^^^^^^^^^^^^^^^^^^^
