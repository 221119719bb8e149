FROM alpine:3.20
RUN <<EO<|>F
echo
EOF
