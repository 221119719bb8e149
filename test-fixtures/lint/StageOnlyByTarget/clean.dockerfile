FROM golang:1.22 AS dev
FROM golang:1.22 AS build
FROM debian:12 AS test
FROM debian:12
COPY --from=build /a /a
