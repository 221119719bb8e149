FROM alpine:3.20
RUN --mount=type=secret,id=npm,<|> npm ci
