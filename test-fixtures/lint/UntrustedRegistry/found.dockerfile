FROM ghcr.io/example/app:1 AS app
#    ^^^^^^^^^^^^^^^^^^^^^
FROM debian:12
COPY --from=quay.io/example/x:1 /a /a
#           ^^^^^^^^^^^^^^^^^^^
