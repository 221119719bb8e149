FROM golang:1.22 AS build
FROM postgres:16
RUN psql -c "SELECT a \
FROM b" \
    && true
COPY --from=<|>
