FROM alpine:3.20
ENV ROOT=/srv
WORKDIR /x
WORKDIR ../y<|>z
