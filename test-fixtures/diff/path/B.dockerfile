FROM debian:bookworm-slim
ENV PATH=/opt/other/bin:$PATH
