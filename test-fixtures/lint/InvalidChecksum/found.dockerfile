FROM alpine:3.20
ADD --checksum=deadbeef https://example.com/a /
#              ^^^^^^^^
