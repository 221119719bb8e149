FROM alpine:3.20 AS base
FROM alpine:3.20 AS child
ONBUILD COPY --from=ba<|>se /a /b
