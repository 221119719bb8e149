FROM alpine:3.20
ARG y
LABEL a=${y:-z} b=${y#v*} c="${y:+w}"
