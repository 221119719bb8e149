FROM alpine:3.20
RUN --network=no<|>ne true
