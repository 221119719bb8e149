FROM debian:bookworm-slim
RUN two
RUN one
