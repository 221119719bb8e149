FROM alpine:3.20
ENV PORT=80
RUN envsubst "\$PORT $PORT" '${PO<|>RT} ${OTHER}' \$PORT
