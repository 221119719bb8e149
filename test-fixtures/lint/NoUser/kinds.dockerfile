FROM debian:12 AS build
USER app
FROM debian:12-slim
#    ^^^^^^^^^^^^^^
COPY --from=build /etc/hosts /x
