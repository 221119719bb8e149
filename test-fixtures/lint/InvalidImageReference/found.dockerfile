FROM Upper
#    ^^^^^
FROM alpine:
#    ^^^^^^^
FROM alpine@sha256:12
#    ^^^^^^^^^^^^^^^^
