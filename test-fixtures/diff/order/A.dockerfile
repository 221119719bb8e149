FROM debian:bookworm-slim
RUN one
RUN two
