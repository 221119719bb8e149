FROM alpine:3.20
COPY --chown=app:app a /b
COPY --link=false --chown=app a /b
COPY --link --chown=1000 a /b
COPY --link --chown=1000:1000 a /b
