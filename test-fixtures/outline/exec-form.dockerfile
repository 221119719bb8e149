FROM alpine:3.20
CMD ["sh", "-c", "echo h<|>i"]
