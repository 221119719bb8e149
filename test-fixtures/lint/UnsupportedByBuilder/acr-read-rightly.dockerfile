FROM "golang:1.22" AS build
ONBUILD RUN --mount=type=cache,target=/c make
COPY --from=nginx:1.27 /etc/nginx /etc/nginx
RUN go build -o /app .
FROM alpine@sha256:1e42bbe2508154c9126d48c2b8a75420c3544343bf86fd041fb7527e017a4b4a
COPY --from=build /app /app
CMD ["/app"]
