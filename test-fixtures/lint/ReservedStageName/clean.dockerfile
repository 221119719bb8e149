FROM scratch AS contexts
FROM alpine:3.20 AS from-scratch
