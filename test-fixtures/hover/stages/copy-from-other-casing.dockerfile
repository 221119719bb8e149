FROM golang:1.22 AS Build
FROM alpine:3.20
COPY --from=BU<|>ILD /a /a
