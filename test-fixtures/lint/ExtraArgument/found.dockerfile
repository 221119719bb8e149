FROM alpine:3.20 as base extra
#                        ^^^^^
WORKDIR /a b
