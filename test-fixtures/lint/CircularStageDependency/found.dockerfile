FROM alpine:3.20 AS one
COPY --from=three /x /x
#           ^^^^^
FROM one AS two
#    ^^^
FROM two AS three
#    ^^^
