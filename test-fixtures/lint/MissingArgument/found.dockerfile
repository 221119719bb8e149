FROM alpine:3.20
COPY only
#    ^^^^
ADD ["only"]
#     ^^^^
COPY a b
