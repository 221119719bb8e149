FROM fedora:40
RUN <<EOF
set -e
dnf install -y \
  tar gzip<|>
EOF
