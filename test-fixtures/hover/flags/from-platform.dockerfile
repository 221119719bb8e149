FROM --plat<|>form=linux/arm64 alpine:3.20
