FROM alpine:3.20 AS parent
ONBUILD ADD --nope=1 a b
ONBUILD RUN true
FROM parent AS child
#    ^^^^^^
FROM child
