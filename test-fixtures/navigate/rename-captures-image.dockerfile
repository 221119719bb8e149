FROM alpine:3.20 AS ba<|>se
FROM base
COPY --from=nginx /a /a
