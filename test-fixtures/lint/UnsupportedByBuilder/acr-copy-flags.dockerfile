FROM alpine:3.20
COPY --chmod=755 app /app
#    ^^^^^^^^^^^
ADD --chmod=644 https://example.org/data /data
#   ^^^^^^^^^^^
COPY --link --parents src /src
#    ^^^^^^
#           ^^^^^^^^^
COPY --exclude=*.md docs /docs
#    ^^^^^^^^^^^^^^
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/a /a
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
ADD --keep-git-dir=true --unpack=true https://example.org/r.git /r
#   ^^^^^^^^^^^^^^^^^^^
#                       ^^^^^^^^^^^^^
CMD ["/app"]
