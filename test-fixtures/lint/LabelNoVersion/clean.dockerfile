FROM debian:12
LABEL version=1.2.3+build.5
