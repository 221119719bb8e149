FROM scratch AS one
COPY a /a
FROM one
CMD ["/a"]
