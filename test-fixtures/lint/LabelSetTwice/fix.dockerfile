FROM debian:12
LABEL a=1 version=1 \
#         ^^^^^^^^^
      b=2
LABEL "version"=2
#     ^^^^^^^^^^^

LABEL version=3
FROM debian:12
LABEL version=4
