FROM alpine:3.20
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a /
ADD https://example.com/a /
