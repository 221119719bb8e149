FROM debian:bookworm-slim
LABEL a=1
LABEL c=3
