FROM debian:12
COPY a /b
WORKDIR /app
COPY a b
FROM debian:12 AS with
WORKDIR /x
FROM with
COPY a b
