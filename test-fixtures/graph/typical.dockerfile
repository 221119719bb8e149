# syntax=docker/dockerfile:1
FROM golang:1.23 AS base
WORKDIR /src
FROM base AS build
COPY . .
RUN --mount=type=bind,from=tools,source=/bin,target=/tools go build -o /app ./...
FROM alpine:3.20 AS tools
RUN apk add git
FROM build AS test
RUN go test ./...
FROM gcr.io/distroless/static-debian12
COPY --from=build /app /app
COPY --from=nginx:1.27 /etc/nginx/mime.types /etc/
COPY --from=0 /src/LICENSE /
