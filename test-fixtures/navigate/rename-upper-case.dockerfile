FROM alpine:3.20 AS ba<|>se
FROM base
COPY --from=base /a /a
