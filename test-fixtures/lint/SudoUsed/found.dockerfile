FROM debian:12
RUN make && sudo make install
#           ^^^^
