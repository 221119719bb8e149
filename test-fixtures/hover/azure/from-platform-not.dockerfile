FROM alpine:3.20
RUN docker build --plat<|>form=linux/arm64 .
