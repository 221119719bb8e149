# esc<|>ape=
FROM alpine
