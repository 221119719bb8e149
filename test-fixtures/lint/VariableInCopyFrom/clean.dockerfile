ARG BASE=alpine:3.20
FROM ${BASE} AS base
FROM scratch
COPY --from=base /a /a
