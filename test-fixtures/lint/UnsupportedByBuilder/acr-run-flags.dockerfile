FROM alpine:3.20
RUN --mount=type=cache,target=/root/.cache make
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
RUN --network=none make test
#   ^^^^^^^^^^^^^^
RUN --security=insecure make install
#   ^^^^^^^^^^^^^^^^^^^
RUN --device=vendor.example/gpu=0 make
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
CMD ["/app"]
