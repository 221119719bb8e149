ARG VERSION=12
FROM debian:${VERSOIN}
#             ^^^^^^^
