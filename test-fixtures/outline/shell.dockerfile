FROM alpine:3.20
RUN set -e; for f in a b; do cat "$f" | grep $(basename "x$<|>f") > /dev/null; done && true
