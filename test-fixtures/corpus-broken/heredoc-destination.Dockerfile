FROM alpine:3.20
COPY a.txt <<EOF
x
EOF
CMD ["sh"]
