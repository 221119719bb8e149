# Passes with --build-arg VERSION only in principle: the default gives "busybox:" once DEBUG is unset.
ARG VERSION
FROM busybox${VERSION:+:$VERSION} AS safe
ARG SFX
FROM busybox:1.36${SFX}
ENTRYPOINT ["sh"]
