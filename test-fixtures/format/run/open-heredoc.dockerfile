FROM debian:12
  RUN <<EOF
   one
   two
