FROM alpine:3.20 AS base
FROM alpine:3.20
RUN \
# comment\comment
    echo x
COPY --from=ba<|>se /a /a
