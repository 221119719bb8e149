FROM golang:1.22 AS bu<|>ild
RUN go build -o /app .
FROM build AS test
RUN go test ./...
FROM alpine:3.20
COPY --from=BUILD /app /app
COPY --from=0 /etc/ssl /etc/ssl
RUN --mount=type=bind,from=build,target=/b true
ONBUILD COPY --from=build /x /y
