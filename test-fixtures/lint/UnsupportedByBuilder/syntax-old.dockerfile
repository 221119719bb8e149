# syntax=docker/dockerfile:1.4
FROM alpine:3.20
COPY --link --parents src /src
#           ^^^^^^^^^
COPY --chmod=u=rwX,go=rX app /app
#            ^^^^^^^^^^^
RUN --mount=type=secret,id=token,env=TOKEN make
#                                ^^^
RUN --network=none make
CMD ["/app"]
