FROM alpine:3.20
COPY --from=0 /a /b
#           ^
FROM alpine:3.20 AS Me
COPY --from=me /a /b
#           ^^
