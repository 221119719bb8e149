ARG TAG
FROM debian AS build
#    ^^^^^^
FROM build
FROM scratch
FROM debian@sha256:7959ed6f7e35f8b1aaa06d1d8259d4ee25aa85a086d5c125480c333183f9deeb
FROM debian:${TAG}
FROM gcr.io/distroless/static-debian12
FROM registry.example.com:5000/app
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
FROM scratch
COPY --from=nginx /etc/nginx /etc/nginx
#           ^^^^^
COPY --from=app /a /b
COPY --from=nginx:1.27 /a /b
COPY --from=ghcr.io/astral-sh/uv /uv /bin/
#           ^^^^^^^^^^^^^^^^^^^^
COPY --from=0 /a /b
RUN --mount=type=bind,from=ghcr.io/astral-sh/uv,target=/uv /uv/uv
#                          ^^^^^^^^^^^^^^^^^^^^
