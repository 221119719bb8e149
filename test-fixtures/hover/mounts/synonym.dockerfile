FROM alpine:3.20
WORKDIR /w
RUN --mount=type=bind,ds<|>t=x true
