FROM alpine:3.20
RUN apk add --no-cache curl=8.5.0-r0 'git~2.45' "jq>1.6" ./local.apk
RUN apk del curl
