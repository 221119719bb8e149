ARG OPEN="x
#        ^^ error: a double quote is not closed
FROM alpine:3.20
LABEL "A=1
#     ^^ error: a double quote is not closed
ARG B=${A
#     ^^^ error
