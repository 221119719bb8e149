FROM golang:1.22 AS build
FROM build AS test
FROM alpine:3.20 AS final
COPY --from=build /a /a
COPY --from=<|> /b /b
