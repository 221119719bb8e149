FROM node:22 AS web
FROM alpine:3.20 AS base
ONBUILD COPY --from=<|> x y
FROM base AS later
