FROM golang:1.22 AS build
FROM alpine:3.20
COPY --from=<|>0 /app /app
COPY --from=build /b /b
