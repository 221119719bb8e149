FROM alpine:3.20
RUN --mount=type=secret,id=npm true
RUN --mount=type=cache,id=other,target=/x true
RUN --mount=type=secret,id=<|> true
