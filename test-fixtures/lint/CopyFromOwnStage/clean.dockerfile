FROM alpine:3.20 AS me
FROM alpine:3.20
COPY --from=me /a /b
COPY --from=0 /a /b
