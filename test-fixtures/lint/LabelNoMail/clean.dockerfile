FROM debian:12
LABEL mail=team@example.com
