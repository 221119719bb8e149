FROM scratch
ADD --chown=7:8 --chmod=600 a.txt b.txt /sub/
#^^
COPY a /a
