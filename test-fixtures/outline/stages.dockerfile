# syntax=docker/dockerfile:1
# check=skip=JSONArgsRecommended

# Versions
ARG GO=1.22
# of the base
ARG ALPINE=3.20

FROM golang:${GO} AS build
WORKDIR /src
COPY go.mod main.go ./
RUN --mount=type=cache,target=/root/.cache \
    go build \
    # comment
    -o /app . && ec<|>ho "done $GO"

# The image
FROM alpine:${ALPINE}
MAINTAINER me
COPY --from=build /app /app
ENTRYPOINT ["/app"]
