FROM alpine:3.20
COPY https://files.example/a.tgz /srv/
CMD ["sh"]
