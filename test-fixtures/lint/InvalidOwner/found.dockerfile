FROM alpine:3.20
ADD --link --chown=app a /b
#                  ^^^
COPY --link=true --chown=0:staff a /b
#                        ^^^^^^^
