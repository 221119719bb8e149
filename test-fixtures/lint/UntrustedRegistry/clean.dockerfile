FROM debian:12 AS app
FROM shop.azurecr.io/base:1
COPY --from=app /a /a
COPY --from=library/busybox:1 /b /b
