FROM alpine:3.20
RUN <<E<|>OF
make
EOF
CMD ["/app"]
