FROM alpine:3.20
WORKDIR /opt
<|>ADD https://example.com/a.tar.gz tools/
