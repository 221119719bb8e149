# works only with --build-arg VERSION
ARG VERSION
FROM busybox:$VERSION
CMD ["sh"]
