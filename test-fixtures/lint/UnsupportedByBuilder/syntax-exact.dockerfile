# syntax=docker/dockerfile:1.20
FROM alpine:3.20
COPY --parents --exclude=*.md src /src
RUN --security=insecure make
CMD ["/app"]
