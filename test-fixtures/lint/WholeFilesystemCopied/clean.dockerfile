FROM debian:12 AS build
FROM debian:12
COPY --from=build / /rootfs
COPY / /
COPY --from=build /usr/ /usr/
