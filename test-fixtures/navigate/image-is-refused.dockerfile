FROM alpine:3.20
COPY --from=ngi<|>nx /etc/nginx /etc/nginx
