FROM golang:1.22 AS build
WORKDIR /src
FROM scr<|>atch
COPY --from=build /app /app
ENTRYPOINT ["/app"]
