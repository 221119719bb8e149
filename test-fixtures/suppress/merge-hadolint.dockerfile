FROM alpine:3.20
# hadolint ignore=DL3008 # not now
MAINTAINER <|>me
