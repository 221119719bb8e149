FROM alpine:3.20 AS build
RUN true
FROM alpine:3.20
ARG SRC=build
COPY --from=$SRC /a /b
