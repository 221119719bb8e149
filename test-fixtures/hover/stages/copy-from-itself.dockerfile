FROM golang:1.22 AS build
COPY --from=bu<|>ild /a /a
