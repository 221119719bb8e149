FROM debian:12 AS a
COPY . /app
FROM debian:12
COPY --from=a . /app
