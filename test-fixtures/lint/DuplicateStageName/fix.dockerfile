FROM golang:1.22 AS build
FROM build AS test
FROM node:22 AS Build
#               ^^^^^
FROM debian:12
COPY --from=build /a /a
