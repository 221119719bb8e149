FROM alpine:3.20
RUN set -e; V=1 W+=2 apk add --no-cache "curl$V" \
    # inside
    && for f in a b; do cat <"$f" | grep ${f:-x} $(basename x) > /dev/null 2>&1; done || exit 1 # tail
RUN <<EOF
if [ -f a ]; then
  echo "$HOME" # note
fi
EOF
RUN <<EOF
#!/usr/bin/env python3
print("x")
EOF
COPY <<EOF /a
value $HOME
EOF
SHELL ["powershell", "-Command"]
RUN Write-Host $x; Get-Item "a"
FROM alpine:3.20
RUN echo "<|>again"
