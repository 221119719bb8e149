FROM alpine:3.20
# slipway ignore=WorkdirRelativePath
WORKDIR a
# hadolint ignore=SC2086
RUN true
