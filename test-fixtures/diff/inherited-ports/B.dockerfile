FROM debian:bookworm-slim
CMD ["/bin/true"]
