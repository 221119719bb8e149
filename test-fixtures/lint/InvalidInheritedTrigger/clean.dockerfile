FROM alpine:3.20 AS parent
ONBUILD ADD --chown=1 a b
FROM parent
FROM alpine:3.20 AS unused
ONBUILD NOPE
