FROM debian:12
RUN useradd app;
RUN mkdir /data
#^^^^^^^^^^^^^^
RUN set -e; mkdir /b
RUN set -e; mkdir /c
