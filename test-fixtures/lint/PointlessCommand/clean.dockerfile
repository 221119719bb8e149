FROM debian:12
RUN echo vim && apt-get install -y vim
CMD ["top"]
