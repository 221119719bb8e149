FROM alpine:3.20
COPY --from=de<|>ps /a /a
