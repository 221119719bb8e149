FROM alpine:3.20 AS first
COPY --from=2 /a /a
#           ^
COPY --from=late /a /a
#           ^^^^
FROM alpine:3.20 AS other
FROM alpine:3.20 AS late
FROM first
