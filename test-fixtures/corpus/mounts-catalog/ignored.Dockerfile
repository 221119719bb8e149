# Keys that BuildKit reads and then has no use for.
FROM alpine:3.20
RUN --mount=type=bind,id=unused,target=/src true
RUN --mount=type=cache,target=/cache,env=UNUSED true
