FROM alpine:3.20
RUN --mount=type=sec<|>ret,id=npm npm ci
