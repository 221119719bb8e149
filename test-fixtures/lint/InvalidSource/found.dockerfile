FROM alpine:3.20
COPY http://example.com/a /b
#    ^^^^^^^^^^^^^^^^^^^^
COPY git@github.com:example/app.git /src
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
