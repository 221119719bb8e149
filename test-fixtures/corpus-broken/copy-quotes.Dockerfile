FROM alpine:3.20
COPY "my file.txt" /srv/
CMD ["sh"]
