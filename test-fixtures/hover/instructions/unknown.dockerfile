FROM alpine:3.20
CPOY<|> a b
