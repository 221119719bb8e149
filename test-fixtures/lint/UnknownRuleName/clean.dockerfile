FROM alpine:3.20
# slipway ignore=WorkdirRelativePath;reason=it is wanted
WORKDIR a
# hadolint ignore=DL3000
WORKDIR b
