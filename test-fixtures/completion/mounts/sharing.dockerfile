FROM debian:12
RUN --mount=type=cache,target=/var/cache/apt,sharing=<|> apt-get update
