FROM golang:1.22 AS build
FROM build AS te<|>st
RUN go test ./...
FROM alpine:3.20 AS final
COPY --from=build /a /a
