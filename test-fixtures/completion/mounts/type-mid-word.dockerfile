FROM alpine:3.20
RUN --mount=type=ca<|>ch,target=/c true
