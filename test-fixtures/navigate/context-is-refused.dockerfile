FROM alpine:3.20
COPY --from=asse<|>ts /a /a
