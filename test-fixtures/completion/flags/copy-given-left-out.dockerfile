FROM alpine:3.20
COPY --link --chown=1:1 --ch<|> a b
