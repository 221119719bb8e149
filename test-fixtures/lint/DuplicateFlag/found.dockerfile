FROM alpine:3.20
COPY --link --link a b
#           ^^^^^^
HEALTHCHECK --timeout=1s --timeout=2s CMD ["true"]
#                        ^^^^^^^^^^^^
