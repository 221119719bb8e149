FROM alpine:3.20 AS base
FROM base AS test
FROM alpine:3.20
COPY --from=base /a /a
