FROM debian:12
#^^^^^^^^^^^^^
LABEL other=1
