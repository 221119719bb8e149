FROM debian:12
ENV URL=https://user:$PASSWORD@example.com/ OTHER=https://example.com/a:b@c
