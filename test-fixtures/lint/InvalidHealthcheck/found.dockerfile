FROM alpine:3.20
HEALTHCHECK CMDX true
#           ^^^^
