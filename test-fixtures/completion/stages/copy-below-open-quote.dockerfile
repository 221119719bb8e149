FROM golang:1.22 AS build
FROM alpine:3.20
RUN echo "never closed
COPY --from=<|> x y
