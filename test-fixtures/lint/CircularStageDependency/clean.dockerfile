FROM alpine:3.20 AS one
FROM one AS two
FROM two AS three
COPY --from=one /x /x
