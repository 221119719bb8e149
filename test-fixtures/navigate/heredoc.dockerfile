FROM alpine:3.20
COPY <<-"EO<|>F" /a
	text
	EOF
ADD <<EOF /b
x
EOF
