FROM alpine:3.20
HEALTHCHECK curl -f http://localhost
CMD ["sh"]
