FROM alpine:3.20
ENV A=1 two C=3
#       ^^^
LABEL a="b" c
#           ^
