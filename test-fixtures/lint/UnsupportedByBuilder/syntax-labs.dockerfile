# syntax=docker/dockerfile:1.7-labs
FROM alpine:3.20
COPY --parents --exclude=*.md src /src
ADD --unpack https://example.org/a.tar.gz /a/
#   ^^^^^^^^
RUN --device=vendor.example/gpu=0 make
CMD ["/app"]
