FROM alpine:3.20
RUN --mount=type=secret,i<|>d=npm npm ci
