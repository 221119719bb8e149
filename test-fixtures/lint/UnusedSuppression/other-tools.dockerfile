FROM alpine:3.20
# hadolint ignore=DL3000,DL4000
#                 ^^^^^^
MAINTAINER me
# hadolint ignore=DL3000 # a word
#                 ^^^^^^
USER a
# tally ignore=DL3000
USER a
# checkov:skip=CKV_DOCKER_10:why
