FROM scratch
WORKDIR /srv
COPY a /
CMD ["/a"]
