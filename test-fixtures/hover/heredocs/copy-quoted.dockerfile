FROM scratch
COPY <<"EO<|>F" /a
$x
EOF
