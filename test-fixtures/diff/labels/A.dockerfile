FROM debian:bookworm-slim
LABEL a=1 b=2
MAINTAINER me
