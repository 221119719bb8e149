FROM alpine:3.20
ONBUILD CO<|>PY . /src
