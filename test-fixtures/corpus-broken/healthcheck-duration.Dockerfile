FROM alpine:3.20
HEALTHCHECK --timeout=5 CMD true
CMD ["sh"]
