# Both arguments may stay unset: the tag and the suffix are simply left out then.
ARG VERSION
FROM busybox${VERSION:+:$VERSION} AS safe
ARG SFX
FROM busybox:1.36${SFX}
ENTRYPOINT ["sh"]
