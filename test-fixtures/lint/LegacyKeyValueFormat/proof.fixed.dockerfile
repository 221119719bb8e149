FROM scratch
ENV GREETING=hello
ENV LINE=two\ words,\ "quoted"\ #\ and\ more
LABEL team=web
COPY a /
CMD ["/a"]
