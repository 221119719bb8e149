FROM debian:12
ADD http://example.com/a.tar.gz /srv/
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
ADD ["http://example.com/a b.tar.gz", "/srv/"]
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
ONBUILD ADD http://example.com/c /srv/
#           ^^^^^^^^^^^^^^^^^^^^
ADD https://example.com/a.tar.gz http://localhost:8000/b /srv/
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d http://example.com/d /srv/
