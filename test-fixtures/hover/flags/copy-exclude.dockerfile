FROM alpine:3.20
COPY --exc<|>lude=*.md a b
