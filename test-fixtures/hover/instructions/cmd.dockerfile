FROM alpine:3.20
ENTRYPOINT ["/init"]
<|>CMD ["serve", "--port", "80"]
