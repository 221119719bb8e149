# syntax=docker.io/docker/dockerfile:1.3@sha256:42399d4635eddd7a9b8a24be879d2f9a930d0ed040a61324cfdf59ef1357b3b2
FROM alpine:3.20
RUN <<EOF
#   ^^^^^
make
EOF
CMD ["/app"]
