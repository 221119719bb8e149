# check=experimental=all
# wrong words
#
ARG VERSION=1
# base is what all stand on
FROM debian:12 AS base
