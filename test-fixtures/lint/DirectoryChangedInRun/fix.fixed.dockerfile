FROM debian:12
WORKDIR /old
WORKDIR /src
# builds it
RUN make
WORKDIR /old
RUN make check
WORKDIR lib
RUN ./configure && \
    make
WORKDIR /other
RUN (cd /x && make)
RUN make && cd /src
