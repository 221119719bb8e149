ARG NAME="🐳 é"
FROM alpine:3.20
ARG NAME
LABEL title="🐳 é" other=$NA<|>ME
