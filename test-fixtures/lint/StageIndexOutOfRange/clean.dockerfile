FROM alpine:3.20
FROM alpine:3.20
COPY --from=0 /a /a
COPY --from=00 /a /a
