FROM debian:12
COPY a.tar.xz b /src/
#    ^^^^^^^^
RUN cd /src && tar xf a.tar.xz
