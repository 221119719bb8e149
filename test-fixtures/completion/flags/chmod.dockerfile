FROM alpine:3.20
COPY --chmod=<|> a b
