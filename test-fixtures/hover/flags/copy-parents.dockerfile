FROM alpine:3.20
COPY --par<|>ents a b
