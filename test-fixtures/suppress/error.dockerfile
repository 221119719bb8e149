FROM alpine:3.20
# hadolint ignore=DL3008
COPY <|>--bogus a b
