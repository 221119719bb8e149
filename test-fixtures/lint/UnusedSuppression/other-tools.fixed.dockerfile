FROM alpine:3.20
# hadolint ignore=DL4000
MAINTAINER me
USER a
# tally ignore=DL3000
USER a
# checkov:skip=CKV_DOCKER_10:why
