# check=error=false
# a comment
FROM alpine:3.20
MAINTAINER <|>me
