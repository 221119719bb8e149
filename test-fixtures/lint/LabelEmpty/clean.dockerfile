FROM debian:12
LABEL wanted=' x' other=""
