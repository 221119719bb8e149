FROM alpine:3.20
RUN --mount=type=cache,target=/x --network=none true --mont
ADD --exclude=x --unpack a b
COPY --parents --link a b
HEALTHCHECK --start-interval=5s CMD ["true"]
