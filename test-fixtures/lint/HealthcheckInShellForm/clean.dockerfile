FROM debian:12
HEALTHCHECK CMD ["curl", "-f", "http://localhost/"]
FROM debian:12
HEALTHCHECK NONE
FROM debian:12
HEALTHCHECK CMD curl -f http://localhost/ || exit 1
