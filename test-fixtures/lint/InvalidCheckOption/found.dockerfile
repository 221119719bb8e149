# check=skip=all;warn=true
#                ^^^^
FROM alpine:3.20
