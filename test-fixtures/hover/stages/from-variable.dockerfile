ARG GO=1.22
FROM go<|>lang:${GO}-bookworm AS build
FROM scratch
