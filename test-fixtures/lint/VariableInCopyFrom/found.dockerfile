ARG BASE=alpine:3.20
FROM scratch
COPY --from=${BASE} /a /a
#           ^^^^^^^
COPY --from=img:$TAG /a /a
#           ^^^^^^^^
