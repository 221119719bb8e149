FROM alpine:3.20
ARG V=1
LABEL a=\$<|>V b="$V"
