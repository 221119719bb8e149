FROM scratch AS files
COPY a /a
CMD ["/a"]
FROM alpine:3.20
RUN true
CMD true
