# syntax=docker/dockerfile:1
FROM alpine:3.20
RUN --device=vendor.example/gpu=0 make
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
CMD ["/app"]
