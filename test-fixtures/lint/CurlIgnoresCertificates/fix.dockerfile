FROM debian:12
# The flag goes, alone or out of a bundle; what else stands there stays.
RUN curl -fsSLk https://example.com/a -o /a
#        ^^^^^^
RUN curl \
      -k \
#     ^^
      # where it goes
      -o /b https://example.com/b
RUN <<EOF
curl --insecure -o /c https://example.com/c   # later
#    ^^^^^^^^^^
EOF
RUN ["curl", "-k", "https://example.com/d"]
#             ^^
