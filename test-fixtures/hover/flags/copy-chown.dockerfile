FROM alpine:3.20
COPY --ch<|>own=1:1 a b
