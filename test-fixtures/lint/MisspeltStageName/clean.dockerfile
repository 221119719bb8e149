FROM alpine:3.20 AS dependencies
FROM alpine:3.20
COPY --from=dependencies /a /a
COPY --from=nginx:1 /a /a
COPY --from=registry.example.com/dependencis /a /a
