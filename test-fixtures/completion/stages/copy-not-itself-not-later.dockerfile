FROM golang:1.22 AS build
COPY --from=<|>
FROM alpine:3.20 AS final
