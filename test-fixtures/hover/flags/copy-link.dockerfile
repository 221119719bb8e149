FROM alpine:3.20
COPY --li<|>nk a b
