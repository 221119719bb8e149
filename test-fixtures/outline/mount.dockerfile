FROM alpine:3.20
RUN --mount=type=cache,target=/ro<|>ot/.cache --network=none true
