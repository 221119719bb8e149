FROM alpine:3.20
RUN <<EOF
#   ^^^^^
make
EOF
CMD ["/app"]
