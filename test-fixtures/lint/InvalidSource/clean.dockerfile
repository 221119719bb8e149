FROM alpine:3.20
ADD https://example.com/a /b
ADD git@github.com:example/app.git /src
COPY https /b
