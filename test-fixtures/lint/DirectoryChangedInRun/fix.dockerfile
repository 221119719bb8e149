FROM debian:12
WORKDIR /old
# builds it
RUN cd /src && make
#   ^^^^^^^
RUN make check
RUN cd lib && \
#   ^^^^^^
    ./configure && \
    make
WORKDIR /other
RUN (cd /x && make)
#    ^^^^^
RUN make && cd /src
#           ^^^^^^^
