FROM alpine:3.20 AS x
FROM x<|> AS y
FROM debian:12 AS x
COPY --from=x /a /b
