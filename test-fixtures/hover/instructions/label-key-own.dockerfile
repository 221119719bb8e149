FROM alpine:3.20
LABEL mi<|>ne=1 org.opencontainers.image.version=1
