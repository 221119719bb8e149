FROM alpine:3.20
COPY git@github.com:ops-example/conf.git /srv/
CMD ["sh"]
