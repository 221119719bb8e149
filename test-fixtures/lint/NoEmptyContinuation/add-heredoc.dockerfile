FROM alpine:3.20
ADD <<EOF /a

x
EOF
