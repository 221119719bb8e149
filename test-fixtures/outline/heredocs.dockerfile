FROM alpine:3.20
RUN <<EOF
set -e
apk add cu<|>rl
EOF
COPY <<A <<B /etc/
a
A
b
B
