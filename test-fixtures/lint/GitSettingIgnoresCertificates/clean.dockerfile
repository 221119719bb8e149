FROM debian:12
RUN git config --global http.sslVerify true && git config --global user.name x
