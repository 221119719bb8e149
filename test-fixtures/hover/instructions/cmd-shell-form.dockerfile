FROM alpine:3.20
<|>CMD serve --port 80
