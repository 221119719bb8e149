FROM golang:1.22 AS build
FROM debian:12
RUN --mount=from=build,target=/b true
