FROM debian:12
COPY a.tar.xz /src/
RUN tar xf /other/b.tar.xz
ADD c.tar.gz /src/
