FROM debian:bookworm-slim
RUN <<END
echo a
END
