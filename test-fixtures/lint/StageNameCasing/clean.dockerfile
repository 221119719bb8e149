FROM alpine:3.20 AS build-1
FROM alpine:3.20 AS a.b_c
