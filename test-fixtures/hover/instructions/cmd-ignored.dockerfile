FROM alpine:3.20
ENTRYPOINT serve
<|>CMD ["--port", "80"]
