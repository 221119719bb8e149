FROM alpine@sha256:abc
CMD ["sh"]
