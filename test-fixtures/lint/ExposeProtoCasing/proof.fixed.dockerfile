FROM scratch
EXPOSE 80/tcp 53/udp
COPY a /
CMD ["/a"]
