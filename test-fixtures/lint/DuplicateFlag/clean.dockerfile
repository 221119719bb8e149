FROM alpine:3.20
RUN --mount=type=cache,target=/a --mount=type=cache,target=/b true
COPY --exclude=a --exclude=b . /x
