FROM --platform=$BUILDPLATFORM golang:1.22 AS Build
RUN --mount=type=cache,target=/root/.cache go build -o /app .
FROM gcr.io/distroless/static@sha256:1e42bbe2508154c9126d48c2b8a75420c3544343bf86fd041fb7527e017a4b4a
COPY --from=build /app /app
EXPOSE 80
ENTRYPOINT ["/app"]
