FROM alpine:3.20
RUN true \
  # a comment is no empty line
  && true

RUN <<EOF
true

true
EOF
