FROM --platform=linux/amd64 alpine:3.20
RUN --mount=type=cache,target=/x true
ADD --exclude=x a b
