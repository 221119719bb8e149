FROM alpine:3.20
# slipway ignore=S7021
WORKDIR sonar
FROM alpine:3.20
# slipway ignore=6B376AF8-cfe8-49ab-a08d-f32de23661a4
WORKDIR kics
FROM alpine:3.20
# slipway ignore=use-absolute-workdir
WORKDIR semgrep
FROM alpine:3.20
# slipway ignore=S7019
WORKDIR other
#       ^^^^^
