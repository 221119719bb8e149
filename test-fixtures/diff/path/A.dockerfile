FROM debian:bookworm-slim
ENV PATH=$PATH:/opt/tool/bin
