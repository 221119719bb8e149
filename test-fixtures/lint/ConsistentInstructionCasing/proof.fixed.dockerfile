FROM scratch
ENV A=1
COPY a /
COPY b /
CMD ["/a"]
