FROM debian:bookworm-slim
ENV A='b c'
COPY a /x
