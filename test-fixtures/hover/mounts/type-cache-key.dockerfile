FROM alpine:3.20
RUN --mount=ty<|>pe=cache,target=/c true
