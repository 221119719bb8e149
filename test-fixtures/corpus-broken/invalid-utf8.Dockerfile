FROM alpine:3.20
# café in Latin-1 is tolerated in a comment
COéPY menu.txt /srv/
