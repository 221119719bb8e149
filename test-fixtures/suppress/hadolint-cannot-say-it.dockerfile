FROM alpine:3.20 AS base
# hadolint ignore=DL3008
FROM base <|>as other
