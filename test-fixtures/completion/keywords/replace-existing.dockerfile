FROM alpine:3.20
CO<|>PY a b
