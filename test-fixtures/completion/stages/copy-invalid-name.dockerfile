FROM golang:1.22 AS 🚀
FROM alpine:3.20 AS 1st
FROM alpine:3.20
COPY --from=<|> x y
