FROM debian:12
COPY a /c
COPY a b /c/
COPY a b .
