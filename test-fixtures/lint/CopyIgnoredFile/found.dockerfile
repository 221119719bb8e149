FROM debian:12
COPY a.log keep.log /logs/
#    ^^^^^
COPY other /other
ADD /sub/../b.log /b
#   ^^^^^^^^^^^^^
