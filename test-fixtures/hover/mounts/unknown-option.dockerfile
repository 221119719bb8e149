FROM alpine:3.20
RUN --mount=type=bind,tagret<|>=/x true
