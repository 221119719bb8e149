FROM debian:12
ADD https://example.com/a /a
ADD app.tar.gz /app
ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/b /b
ADD https://github.com/example/app.git /src
