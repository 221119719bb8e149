FROM alpine:3.20
ARG MODE=755
COPY --chmod=7<|>55 a b
