FROM alpine:3.20 AS first
FROM alpine:3.20
COPY --from=first /a /a
