FROM debian:12 AS a
LABEL version=1 build=2
FROM a
LABEL version=2
ONBUILD LABEL version=3
